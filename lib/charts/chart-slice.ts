import type { CategorySlug, Language } from '@/db/vocabulary'

/** One category as the interactive chart shows it: finished words, in the order of the table beside it. */
export type ChartSlice = {
  category: CategorySlug
  name: string
  count: number
  percent: number
  /** What is read beside the name, such as "2편 · 17%". */
  value: string
  /** The accessible name of its link, such as "보안, 논문 1편, 8%". */
  description: string
  href: string
  isCurrent: boolean
  titles: readonly { text: string; lang: Language; isNew: boolean }[]
}

/** The chart's own words. `total` and `totalUnit` stand in the middle of the ring ("12", "편 수록"). */
export type ChartStrings = {
  title: string
  donut: string
  bars: string
  choose: string
  failed: string
  loading: string
  isNew: string
  total: string
  totalUnit: string
}

export type DistributionChartProps = { slices: readonly ChartSlice[]; strings: ChartStrings }
