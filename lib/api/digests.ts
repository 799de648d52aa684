import { z } from 'zod'
import { type DigestListFilter, listDigestPage } from '@/db/queries/digest-list'
import { findNeighbours } from '@/db/queries/digests'
import { countDigests } from '@/db/queries/ledger'
import { kinds } from '@/db/vocabulary'
import { findDigestView } from '@/lib/digest/find-view'
import { type ApiContext, defineEndpoint, nextLink } from './endpoint'
import { idOf, linksOf, newestOf, presentDigest, presentSection } from './present'
import { daySchema, digestSchema, digestSummarySchema, kindSchema, next, pageSchema, sectionSchema } from './schemas'

/** `/api/v1/digests?kind=papers&from=2024-11-01&limit=20` */
export const digestList = defineEndpoint({
  path: '/digests',
  name: 'listDigests',
  summary: 'All digests, the newest first',
  parameters: pageSchema.extend({ kind: kindSchema.optional(), from: daySchema.optional(), to: daySchema.optional() }),
  answer: z.object({ total: z.number().int(), next, digests: z.array(digestSummarySchema) }),
  find(context, { limit, offset, ...filter }) {
    const { total, digests } = listDigestSummaries(context, filter, limit, offset)
    return { total, digests, next: nextLink(context, '/digests', { ...filter, limit, offset }, offset + limit < total) }
  },
})

/** `/api/v1/digests/2024-11-15/papers` */
export const oneDigest = defineEndpoint({
  path: '/digests/{day}/{kind}',
  name: 'readDigest',
  summary: 'One digest with its sections, summaries and sources',
  parameters: z.object({ day: daySchema, kind: kindSchema }),
  answer: digestSchema,
  find({ db, siteUrl }, { day, kind }) {
    const digest = findDigestView(db, day, kind)
    return digest && presentDigest(siteUrl, digest)
  },
})

/** `/api/v1/days/2024-11-15` */
export const oneDay = defineEndpoint({
  path: '/days/{day}',
  name: 'readDay',
  summary: 'What there is of one day, and the nearest days with a digest',
  parameters: z.object({ day: daySchema }),
  answer: z.object({
    day: z.string(),
    previous: z.string().nullable(),
    next: z.string().nullable(),
    digests: z.array(digestSummarySchema),
  }),
  find(context, { day }) {
    const { digests } = listDigestSummaries(context, { from: day, to: day }, kinds.length, 0)
    if (digests.length === 0) return undefined
    const { previous, next } = findNeighbours(context.db, day)
    return { day, previous: previous ?? null, next: next ?? null, digests }
  },
})

/** `/api/v1/sections/2024-11-15/papers/3` */
export const oneSection = defineEndpoint({
  path: '/sections/{day}/{kind}/{number}',
  name: 'readSection',
  summary: 'One section of a digest, by its number from 1 on',
  parameters: z.object({ day: daySchema, kind: kindSchema, number: z.coerce.number().int().min(1).max(100_000) }),
  answer: sectionSchema,
  find({ db, siteUrl }, { day, kind, number }) {
    const digest = findDigestView(db, day, kind)
    const section = digest?.sections.find(({ position }) => position === number - 1)
    return digest && section && presentSection(siteUrl, digest, section)
  },
})

function listDigestSummaries({ db, siteUrl }: ApiContext, filter: DigestListFilter, limit: number, offset: number) {
  const { total, digests } = listDigestPage(db, filter, limit, offset)
  const counts = countDigests(db, [...new Set(digests.map(({ day }) => day))])
  return {
    total,
    digests: digests.map(({ day, kind, editions }) => {
      const { listed = 0, fresh = 0 } = counts.find((count) => count.day === day && count.kind === kind) ?? {}
      return {
        id: idOf(day, kind),
        day,
        kind,
        languages: editions.map(({ lang }) => lang),
        importedAt: newestOf(editions.map(({ importedAt }) => importedAt)),
        listed,
        fresh,
        links: linksOf(siteUrl, day, kind),
      }
    }),
  }
}
