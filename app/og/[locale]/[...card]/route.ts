import { loadDigest } from '@/app/[locale]/[day]/[kind]/load-digest'
import { getDatabase } from '@/db'
import { findNewestDay } from '@/db/queries/digests'
import { kinds, type Language } from '@/db/vocabulary'
import type { Card } from '@/lib/cards/card'
import { drawCard } from '@/lib/cards/draw-card'
import { dayCard, digestCard, homeCard } from '@/lib/cards/make-card'
import { parseDay } from '@/lib/digest/day'
import { parseKind, parseLanguage } from '@/lib/digest/kind'

export const dynamic = 'force-dynamic'

/** The pictures that other sites show beside a link, at the addresses of `cardPath`. */
export async function GET(_: Request, { params }: RouteContext<'/og/[locale]/[...card]'>): Promise<Response> {
  const { locale: segment, card: path } = await params
  const locale = parseLanguage(segment)
  const name = /^(.+)\.png$/.exec(path.join('/'))?.[1]
  const card = locale && name ? await findCard(locale, name) : undefined
  if (!card) return new Response('Not found\n', { status: 404 })
  return new Response(await drawCard(card), { headers: { 'content-type': 'image/png' } })
}

/** `home`, `2024-11-15` or `2024-11-15/papers`; `undefined` where there is nothing to show. */
async function findCard(locale: Language, name: string): Promise<Card | undefined> {
  if (name === 'home') {
    const newest = kinds.flatMap((kind) => loadDigest(findNewestDay(getDatabase(), kind), kind) ?? [])
    return newest.length > 0 ? homeCard(locale, newest) : undefined
  }
  const [first = '', second, ...more] = name.split('/')
  const day = parseDay(first)
  if (!day || more.length > 0) return undefined
  if (second === undefined) {
    const digests = kinds.flatMap((kind) => loadDigest(day, kind) ?? [])
    return digests.length > 0 ? dayCard(locale, day, digests) : undefined
  }
  const kind = parseKind(second)
  const digest = kind && loadDigest(day, kind)
  return digest ? digestCard(locale, digest) : undefined
}
