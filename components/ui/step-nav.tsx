import type { ReactNode } from 'react'

export type Step = { href: string; text: string }
type Props = { label: string; previous: Step | undefined; next: Step | undefined; children?: ReactNode }

/** One step back and one on in a row of pages, where there is one, with something between them. */
export function StepNav({ label, previous, next, children }: Props) {
  if (!previous && !next && !children) return null
  return (
    <nav
      aria-label={label}
      className="no-print grid grid-cols-[1fr_auto_1fr] items-baseline gap-x-4 border-line border-y py-2 text-sm text-soft"
    >
      <span>
        {previous && (
          <a href={previous.href} rel="prev" className="hover:text-ink">
            <span aria-hidden="true">← </span>
            {previous.text}
          </a>
        )}
      </span>
      <span className="text-center tabular-nums">{children}</span>
      <span className="text-right">
        {next && (
          <a href={next.href} rel="next" className="hover:text-ink">
            {next.text}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </span>
    </nav>
  )
}
