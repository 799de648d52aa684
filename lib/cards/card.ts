import type { CategorySlug } from '@/db/vocabulary'

/** One kind on a card: `label` is its name where the card is of more than one. */
export type CardLedger = { label?: string; listed: string; fresh: string; hasNew: boolean }
/** One bar: `share` is 0–1 of all that is counted, `category` absent for what the card has no room for. */
export type CardBar = { category?: CategorySlug; name: string; value: string; share: number }

/** The picture of a page for those who link it: finished words and numbers, nothing that strangers wrote. */
export type Card = {
  site: string
  tagline: string
  title: string
  ledgers: CardLedger[]
  bars: CardBar[]
  /** Stands in the place of the bars when there is none. */
  empty: string
}

/** Pixels, in the shape that the networks show whole (ogp.me, 1.91 : 1). */
export const cardSize = { width: 1200, height: 630 } as const
