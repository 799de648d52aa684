import { z } from 'zod'
import { suggestionKinds } from '@/db/vocabulary'
import { formatSearchResults } from '@/lib/export/search-json'
import { mostPages } from '@/lib/search/limits'
import { findResults } from '@/lib/search/results'
import { parseSearch, type SearchParam } from '@/lib/search/search-params'
import { listFrequentTerms, listSuggestions } from '@/lib/search/suggest'
import { defineEndpoint } from './endpoint'
import { idOf } from './present'
import { categorySchema, daySchema, kindSchema, languageSchema } from './schemas'

/** An empty parameter is as good as an absent one, as a form sends it. */
const orEmpty = <T extends z.ZodType>(schema: T) => z.union([schema, z.literal('')]).optional()
const marks = z.array(z.tuple([z.number().int(), z.number().int()])).meta({ description: 'Pairs of UTF-16 offsets' })
const place = z.object({
  day: z.string(),
  kind: kindSchema,
  section: z.number().int().meta({ description: 'Number of the section, here from 0 on' }),
  path: z.string(),
})
const countOf = (value: z.ZodType) => z.array(z.object({ value, count: z.number().int() }))

export const searchParameters = z.object({
  q: z
    .string()
    .refine((text) => text.trim() !== '', 'may not be empty')
    .meta({
      description: 'What to look for: words, "a phrase", -without',
      examples: ['강화 학습'],
    }),
  kind: orEmpty(kindSchema),
  category: orEmpty(categorySchema),
  host: z.string().max(253).optional().meta({ description: 'Only sections with a source of this host' }),
  lang: orEmpty(languageSchema).meta({ description: 'Only sections with a summary in this language' }),
  from: orEmpty(daySchema),
  to: orEmpty(daySchema),
  new: orEmpty(z.literal('1')).meta({ description: '1: only sections with a source listed for the first time' }),
  sort: orEmpty(z.enum(['relevance', 'day'])),
  glossary: orEmpty(z.enum(['on', 'off'])).meta({ description: 'Whether other names of the same idea count too' }),
  page: orEmpty(z.coerce.number().int().min(1).max(mostPages)),
  locale: languageSchema
    .default('ko')
    .meta({ description: 'The language of texts and links, where there is a choice' }),
})

/** `/api/v1/search?q=강화+학습&kind=papers`: the search of the page, with the same parameters. */
export const search = defineEndpoint({
  path: '/search',
  name: 'search',
  summary: 'Sections that a search finds, 20 on a page',
  parameters: searchParameters,
  answer: z.object({
    query: z.string(),
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    capped: z.boolean().meta({ description: 'Whether more was found than can be paged through' }),
    also: z.array(z.object({ ko: z.string(), en: z.string() })),
    facets: z.object({
      kinds: countOf(kindSchema),
      categories: countOf(categorySchema),
      languages: countOf(languageSchema),
      hosts: countOf(z.string()),
      fresh: z.number().int(),
    }),
    results: z.array(
      place.extend({
        id: z.string().meta({ description: 'Of the section, as /sections takes it' }),
        label: z.string(),
        category: categorySchema,
        foundBy: z.enum(['typed', 'translated', 'inside']),
        isNew: z.boolean(),
        titles: z.array(z.object({ text: z.string(), marks })),
        hosts: z.array(z.string()).readonly(),
        snippet: z.object({ lang: languageSchema, text: z.string(), marks }).optional(),
        alsoOn: z.array(place),
      }),
    ),
  }),
  find({ db }, { locale, ...parameters }) {
    const { choice } = parseSearch((name: SearchParam) => textOf(parameters[name]))
    const found = formatSearchResults(findResults(db, choice, locale), choice, locale)
    const results = found.results.map((one) => ({ id: idOf(one.day, one.kind, one.section), ...one }))
    return { ...found, results }
  },
})

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

const mostSuggestions = 8
const mostTyped = 100

const suggestionAnswer = z.tuple([
  z.string(),
  z.array(z.string()),
  z.array(z.string()),
  z.array(z.string()),
  z.object({ kinds: z.array(z.enum(suggestionKinds)) }),
])

/** `/api/v1/suggest?q=강화&lang=ko`: in the form in which browsers ask a search engine (OpenSearch Suggestions 1.0). */
export const suggest = defineEndpoint({
  path: '/suggest',
  name: 'suggest',
  summary: 'What may be meant by the beginning of a search: the query, terms, a text beside each, nothing, their kinds',
  parameters: z.object({
    q: z
      .string()
      .default('')
      .transform((text) => text.slice(0, mostTyped)),
    lang: languageSchema.default('ko').catch('ko'),
  }),
  answer: suggestionAnswer,
  find({ db }, { q, lang }): z.input<typeof suggestionAnswer> {
    const found =
      q.trim() === '' ? listFrequentTerms(db, lang, mostSuggestions) : listSuggestions(db, q, mostSuggestions)
    return [
      q,
      found.map(({ term }) => term),
      found.map(({ other }) => other ?? ''),
      [],
      { kinds: found.map(({ kind }) => kind) },
    ]
  },
})
