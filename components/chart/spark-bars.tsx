import { sparkHeight, sparkPath } from '@/lib/charts/spark-bars'

type Props = { values: readonly number[]; colour: string; className?: string }

/** The course of a number in bars, drawn by the server; what it says is also in words beside it. */
export function SparkBars({ values, colour, className }: Props) {
  return (
    <svg
      viewBox={`0 0 ${Math.max(1, values.length)} ${sparkHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={className}
    >
      <path d={sparkPath(values)} style={{ fill: colour }} />
    </svg>
  )
}
