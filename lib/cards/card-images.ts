import type { Language } from '@/db/vocabulary'
import { type Card, cardSize } from './card'
import { describeCard } from './make-card'

/** The card at that address as the value of `metadata.openGraph.images`, with all that it shows as its alternative text. */
export async function cardImages(locale: Language, path: string, card: Card) {
  return [{ url: path, ...cardSize, type: 'image/png', alt: await describeCard(locale, card) }]
}
