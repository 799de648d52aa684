import type { CategorySlug } from '@/db/vocabulary'

export const riverHeightPx = 280

/** `name` is told of a cell, `tick` stands under the bar; `counts` and `hrefs` are in the order of the bands. */
export type RiverPeriod = { name: string; tick: string; counts: number[]; hrefs: string[] }
export type RiverPlotProps = {
  periods: RiverPeriod[]
  bands: { category: CategorySlug; name: string; colour: string }[]
  isShare: boolean
}
