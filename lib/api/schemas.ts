import { z } from 'zod'
import { checkNames } from '@/db/receipt'
import { categorySlugs, type Day, kinds, languages, methods } from '@/db/vocabulary'
import { parseDay } from '@/lib/digest/day'

export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDay(text) !== undefined, 'not a day of the calendar')
  .transform((text) => text as Day)
  .meta({ description: 'A day as YYYY-MM-DD, in Seoul', examples: ['2024-11-15'] })
export const kindSchema = z.enum(kinds)
export const languageSchema = z.enum(languages)
export const categorySchema = z.enum(categorySlugs)

/** `limit` and `offset` of a list, the same for each. */
export const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'How many, at most 100' }),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0).meta({ description: 'How many to pass over' }),
})
export const next = z.string().nullable().meta({ description: 'Address of the next page, null on the last one' })

const id = z.string().meta({ description: 'Stable: day, kind and, of a section, its number from 1 on' })
const dayText = z.string()

const links = z.object({
  self: z.string(),
  ko: z.string().meta({ description: 'The page in Korean' }),
  en: z.string().meta({ description: 'The page in English' }),
})

export const sourceSchema = z
  .object({
    key: z.string(),
    title: z.string().meta({ description: 'As printed' }),
    url: z.string().nullable().meta({ description: 'As printed; null where it is no http or https address' }),
    host: z.string(),
    arxivId: z.string().nullable(),
  })
  .meta({ id: 'Source' })

export const digestSummarySchema = z
  .object({
    id,
    day: dayText,
    kind: kindSchema,
    languages: z.array(languageSchema),
    importedAt: z.string().meta({ description: 'When it was last imported or made, ISO 8601' }),
    listed: z.number().int().meta({ description: 'Lines of its source lists' }),
    fresh: z.number().int().meta({ description: 'Sources listed for the first time' }),
    links,
  })
  .meta({ id: 'DigestSummary' })

const positions = z.array(z.number().int())

/** A `Receipt` of db as programs get it. */
export const receiptSchema = z
  .object({
    method: z.enum(['model', 'translated', 'extract']),
    model: z.string().nullable().meta({ description: 'null for an extract' }),
    promptVersion: z.string().nullable(),
    createdAt: z.string().nullable().meta({ description: 'When the model answered, ISO 8601' }),
    sources: positions.meta({
      description: 'What it was made from, counted from 0: sources of the section, or sections for an editorial',
    }),
    withheld: positions.meta({ description: 'Sources kept from the model because they look as if they gave orders' }),
    checks: z
      .array(
        z.object({
          name: z.enum(checkNames),
          isPassed: z.boolean(),
          isWarning: z.boolean().meta({ description: 'Published all the same when it is not passed' }),
          detail: z.string(),
        }),
      )
      .meta({ description: "Of the model's last text, also where an extract stands in its place" }),
    fallback: z.string().nullable().meta({ description: 'Why there is an extract although a model was asked' }),
  })
  .meta({ id: 'Receipt' })

const summarySchema = z.object({
  markdown: z.string(),
  teaser: z.string(),
  method: z.enum(methods).meta({ description: 'extract: sentences of the sources as they stand, not translated' }),
  textLang: languageSchema.meta({
    description: 'The language it is written in: for an extract that of its sources, else that of its edition',
  }),
  receipt: receiptSchema.nullable().meta({ description: 'How it was made; null for what was imported' }),
})
const editorialSchema = z.object({ markdown: z.string(), receipt: receiptSchema })

export const sectionSchema = z
  .object({
    id,
    digest: id,
    number: z.number().int(),
    label: z.string().meta({ description: 'The category as the digest writes it' }),
    category: categorySchema,
    summaries: z
      .object({ ko: summarySchema.optional(), en: summarySchema.optional() })
      .meta({ description: 'By edition' }),
    sources: z.array(
      sourceSchema.extend({
        standing: z.enum(['new', 'repeat', 'above']).meta({
          description: 'new: first listed on this day; repeat: on an earlier day; above: already further up',
        }),
        firstSeen: dayText,
        timesSeen: z.number().int().meta({ description: 'Days on which it was listed, up to this one' }),
      }),
    ),
    links,
  })
  .meta({ id: 'Section' })

export const digestSchema = digestSummarySchema
  .extend({
    editorials: z
      .object({ ko: editorialSchema.optional(), en: editorialSchema.optional() })
      .meta({ description: 'The digest in three sentences; only a made one has them' }),
    sections: z.array(sectionSchema),
  })
  .meta({ id: 'Digest' })

export const newSourceSchema = sourceSchema
  .extend({ firstSeen: dayText, section: id, category: categorySchema, links })
  .meta({ id: 'NewSource' })

export const namesSchema = z.object({ ko: z.string(), en: z.string() })

export const errorSchema = z
  .object({
    error: z.string(),
    parameters: z.array(z.string()).optional().meta({ description: 'Which parameters are wrong' }),
    details: z.array(z.string()).optional(),
  })
  .meta({ id: 'Error' })
