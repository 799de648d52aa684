import type { Day, Language } from '@/db/vocabulary'
import type { FeedFormat } from '@/lib/digest/addresses'

/** One entry as every format tells it: addresses absolute, instants ISO, `lang` that of its text. */
export type FeedEntry = {
  /** Never changes, also when the digest is imported again; differs between the languages. */
  id: string
  url: string
  title: string
  /** The language of the title, where it is not that of the feed. */
  titleLang?: Language
  lang: Language
  publishedAt: string
  updatedAt: string
  summary: string
  html: string
  categories: { slug: string; name: string }[]
  /** The page of this site about it, where `url` leads elsewhere. */
  ownUrl?: string
}

export type Feed = {
  title: string
  description: string
  language: Language
  author: string
  homeUrl: string
  /** The address of this feed in a format; that of `atom` is its id in every format. */
  urlOf: (format: FeedFormat) => string
  updatedAt: string
  entries: FeedEntry[]
}

/** How many entries a feed holds: readers ask every hour or so and keep what they have seen. */
export const mostEntries = { digests: 30, sources: 50 }

/**
 * The instant a day counts as published: 09:00 in Seoul, which is midnight UTC, so that software which cuts an instant
 * down to its date shows the day the digest is named for.
 */
export function publishedAt(day: Day): string {
  return `${day}T00:00:00.000Z`
}
