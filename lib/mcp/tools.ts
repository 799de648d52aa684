import { z } from 'zod'
import { digestList, oneDigest } from '@/lib/api/digests'
import { type ApiContext, defineEndpoint, type Endpoint } from '@/lib/api/endpoint'
import { categorySchema, daySchema, kindSchema, languageSchema, pageSchema } from '@/lib/api/schemas'
import { search, searchParameters } from '@/lib/api/search'
import { newSources, sinceSchema } from '@/lib/api/sources'

/** A tool that a model may call: an endpoint of the API with words for a model, and with what it need not read left out. */
export type Tool = { name: string; title: string; description: string; endpoint: Endpoint }

const readDigest = defineEndpoint({
  ...oneDigest,
  parameters: z.object({
    day: daySchema,
    kind: kindSchema,
    language: languageSchema.optional().meta({ description: 'Only summaries in this language' }),
    category: categorySchema.optional().meta({ description: 'Only sections of this category' }),
  }),
  find(context: ApiContext, { day, kind, language, category }) {
    const digest = oneDigest.find(context, { day, kind })
    if (!digest) return undefined
    const sections = digest.sections.filter((section) => !category || section.category === category)
    const editorials = category ? {} : digest.editorials
    if (!language) return { ...digest, editorials, sections }
    return {
      ...digest,
      editorials: { [language]: editorials[language] },
      sections: sections.map((section) => ({ ...section, summaries: { [language]: section.summaries[language] } })),
    }
  },
})

const { q, kind, category, host, from, to, page, locale } = searchParameters.shape
const searchTool = defineEndpoint({
  ...search,
  parameters: z.object({ q, kind, category, host, from, to, page, locale }),
  find: (context, parameters) => search.find(context, parameters),
})

const whatsNew = defineEndpoint({
  ...newSources,
  parameters: pageSchema.extend({
    since: sinceSchema,
    kind: kindSchema.optional(),
    category: categorySchema.optional(),
  }),
})

/** The tools in the order in which a model is told of them. */
export const tools: readonly Tool[] = [
  {
    name: 'list_digests',
    title: 'List digests',
    description:
      'Lists the daily digests of AI papers and AI news, the newest first, with how many sources each lists.',
    endpoint: digestList as unknown as Endpoint,
  },
  {
    name: 'read_digest',
    title: 'Read a digest',
    description:
      'Reads the digest of one day and kind: for each category a summary in Korean or English (markdown) and every source with its address and whether it is new. Name a language and a category to read less.',
    endpoint: readDigest as unknown as Endpoint,
  },
  {
    name: 'search',
    title: 'Search',
    description:
      'Searches all sections by keywords in Korean or English; "a phrase" and -without work. Gives passages with the id of their section (day/kind/number).',
    endpoint: searchTool as unknown as Endpoint,
  },
  {
    name: 'whats_new',
    title: 'What is new',
    description: 'Lists papers and articles that were listed for the first time since a day or an instant.',
    endpoint: whatsNew as unknown as Endpoint,
  },
]
