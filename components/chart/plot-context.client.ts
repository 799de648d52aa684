import { createContext } from 'react'
import type { CategorySlug } from '@/db/vocabulary'
import type { ChartSlice } from '@/lib/charts/chart-slice'

/** What changes while a reader points and walks: the slice that is lit, and the one link that the Tab key reaches. */
export type PlotState = {
  shown: ChartSlice | undefined
  tabStop: CategorySlug | undefined
  onTabStop: (category: CategorySlug) => void
}

/** Reaches the slices past Recharts, which must not draw again for it: it would put new slices in place of the old ones. */
export const PlotContext = createContext<PlotState>({ shown: undefined, tabStop: undefined, onTabStop: () => {} })
