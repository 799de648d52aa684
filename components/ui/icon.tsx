import type { IconNode } from 'lucide'
import { type CSSProperties, createElement } from 'react'

type Props = { node: IconNode; size?: number; className?: string; style?: CSSProperties }

/** A line drawing of the Lucide set beside words that say the same; drawn by the server, without a script. */
export function Icon({ node, size = 20, className, style }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
      style={style}
    >
      {node.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  )
}
