import { z } from 'zod'
import { listNewSources } from '@/db/queries/new-sources'
import { findSource, listAppearances } from '@/db/queries/sources'
import { parseDay } from '@/lib/digest/day'
import { defineEndpoint, nextLink } from './endpoint'
import { idOf, linksOf, presentNewSource, presentSource } from './present'
import { categorySchema, kindSchema, newSourceSchema, next, pageSchema, sourceSchema } from './schemas'

/** `/api/v1/sources/arxiv-2411.08147`; a key the source was met under earlier leads to it too. */
export const oneSource = defineEndpoint({
  path: '/sources/{key}',
  name: 'readSource',
  summary: 'One source and every section that lists it, the oldest first',
  parameters: z.object({ key: z.string().max(300) }),
  answer: sourceSchema.extend({
    firstSeen: z.string(),
    timesSeen: z.number().int().meta({ description: 'Days on which it was listed' }),
    listings: z.array(
      z.object({
        day: z.string(),
        kind: kindSchema,
        section: z.string(),
        category: categorySchema,
        title: z.string(),
        links: z.object({ self: z.string(), ko: z.string(), en: z.string() }),
      }),
    ),
  }),
  find({ db, siteUrl }, { key }) {
    const source = findSource(db, key)
    const listings = source ? listAppearances(db, source.id) : []
    const [first] = listings
    if (!source || !first) return undefined
    return {
      ...presentSource(source),
      firstSeen: first.day,
      timesSeen: new Set(listings.map(({ day }) => day)).size,
      listings: listings.map(({ day, kind, section, category, title }) => ({
        day,
        kind,
        section: idOf(day, kind, section),
        category,
        title,
        links: linksOf(siteUrl, day, kind, section),
      })),
    }
  },
})

export const sinceSchema = z
  .union([z.string().refine((text) => parseDay(text) !== undefined, 'not a day'), z.iso.datetime({ offset: true })])
  .meta({
    description:
      'A day (YYYY-MM-DD): sources first seen on it or later. An instant (ISO 8601 with Z or an offset): sources first seen in digests that were imported or renewed then or later',
    examples: ['2024-11-15'],
  })

/** `/api/v1/new?since=2024-11-15`: what a program asks again and again. */
export const newSources = defineEndpoint({
  path: '/new',
  name: 'listNewSources',
  summary: 'Sources first seen since a day or an instant, the newest first',
  parameters: pageSchema.extend({
    since: sinceSchema,
    kind: kindSchema.optional(),
    category: categorySchema.optional(),
  }),
  answer: z.object({ since: z.string(), next, sources: z.array(newSourceSchema) }),
  find(context, { since, kind, category, limit, offset }) {
    const fromDay = parseDay(since)
    const importedFrom = fromDay === undefined ? new Date(since).toISOString() : undefined
    const found = listNewSources(context.db, { kind, category, fromDay, importedFrom }, limit + 1, offset)
    return {
      since,
      next: nextLink(context, '/new', { since, kind, category, limit, offset }, found.length > limit),
      sources: found.slice(0, limit).map((source) => presentNewSource(context.siteUrl, source)),
    }
  },
})
