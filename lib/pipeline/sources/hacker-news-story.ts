import { addDays } from '@/lib/digest/period'
import { seoulDay, seoulSpan } from '../days/zone'
import type { ItemDraft } from '../item'
import type { SourceContext } from './adapter'
import { isWithin } from './looked-at'

export const hackerNewsName = 'hacker-news'

/** A story as both of its interfaces know it; `url` is `''` where people only talk, `score` is `undefined` where it is not told. */
export type Story = {
  id: string
  title: string
  url: string
  text: string
  score: number | undefined
  comments: number | undefined
  /** ISO instant. */
  publishedAt: string
  /** The address it was read from. */
  from: string
}

/** The stories of each day looked at with the most points, the newest day first; those below the lowest score are left out. */
export function pickStories(stories: readonly Story[], { day, lookBack, settings }: SourceContext): ItemDraft[] {
  const span = seoulSpan(addDays(day, -lookBack), day)
  const wanted = stories
    .filter(({ score = 0, publishedAt }) => score >= settings.leastScore && isWithin(span, publishedAt))
    .map((story) => ({ ...story, day: seoulDay(new Date(story.publishedAt)) }))
  const days = [...new Set(wanted.map((story) => story.day))].sort().reverse()
  const best = days.flatMap((one) => {
    const ofDay = wanted.filter((story) => story.day === one)
    return ofDay.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, settings.limit)
  })
  return best.map(toDraft)
}

function toDraft({ id, url, from, ...story }: Story, position: number): ItemDraft {
  const discussionUrl = `https://news.ycombinator.com/item?id=${id}`
  const origin = { source: hackerNewsName, from }
  return { ...story, kind: 'news', url: url || discussionUrl, discussionUrl, position, origin }
}
