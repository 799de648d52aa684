import { z } from 'zod'
import { type CatalogueEntry, findSectionCatalogue } from '@/db/queries/section-catalogue'
import { type CategorySlug, categorySlugs } from '@/db/vocabulary'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { type ApiContext, defineEndpoint, nextLink } from './endpoint'
import { idOf, linksOf } from './present'
import { categorySchema, kindSchema, namesSchema, next, pageSchema } from './schemas'

const summary = {
  slug: categorySchema,
  names: namesSchema,
  sections: z.number().int(),
  digests: z.number().int(),
  lastDay: z.string().nullable(),
}

/** `/api/v1/categories` */
export const categoryList = defineEndpoint({
  path: '/categories',
  name: 'listCategories',
  summary: 'The 20 categories with how much there is of each',
  parameters: z.object({}),
  answer: z.object({ categories: z.array(z.object(summary)) }),
  find: (context) => ({ categories: categorySlugs.map((slug) => summarise(slug, listEntries(context, slug))) }),
})

/** `/api/v1/categories/llm` */
export const oneCategory = defineEndpoint({
  path: '/categories/{slug}',
  name: 'readCategory',
  summary: 'The sections of one category, the newest first',
  parameters: pageSchema.extend({ slug: categorySchema, kind: kindSchema.optional() }),
  answer: z.object({
    ...summary,
    next,
    list: z.array(
      z.object({
        id: z.string(),
        day: z.string(),
        kind: kindSchema,
        listed: z.number().int(),
        isNew: z.boolean().meta({ description: 'Whether a source stands here for the first time' }),
        links: z.object({ self: z.string(), ko: z.string(), en: z.string() }),
      }),
    ),
  }),
  find(context, { slug, kind, limit, offset }) {
    const entries = listEntries(context, slug).filter((entry) => !kind || entry.kind === kind)
    const hasMore = offset + limit < entries.length
    return {
      ...summarise(slug, entries),
      next: nextLink(context, `/categories/${slug}`, { kind, limit, offset }, hasMore),
      list: entries.slice(offset, offset + limit).map(({ day, kind, position, sourceIds, isNew }) => ({
        id: idOf(day, kind, position),
        day,
        kind,
        listed: sourceIds.length,
        isNew,
        links: linksOf(context.siteUrl, day, kind, position),
      })),
    }
  },
})

/** Newest day first, papers before news, within a digest in its order. */
function listEntries({ db }: ApiContext, category: CategorySlug): CatalogueEntry[] {
  const { columns, idAt, get } = findSectionCatalogue(db)
  const wanted = categorySlugs.indexOf(category)
  const entries: CatalogueEntry[] = []
  columns.categories.forEach((one, row) => {
    const entry = one === wanted ? get(idAt(row)) : undefined
    if (entry) entries.push(entry)
  })
  return entries.sort((a, b) => compare(b.day, a.day) || compare(b.kind, a.kind) || a.position - b.position)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function summarise(slug: CategorySlug, entries: readonly CatalogueEntry[]) {
  return {
    slug,
    names: { ko: ko.category[slug], en: en.category[slug] },
    sections: entries.length,
    digests: new Set(entries.map(({ digestId }) => digestId)).size,
    lastDay: entries[0]?.day ?? null,
  }
}
