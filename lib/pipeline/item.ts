import { z } from 'zod'
import { type Day, kinds } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import { parseArxivId } from '@/lib/digest/arxiv-id'
import { parseDay } from '@/lib/digest/day'
import { cleanLine, cleanText } from './clean-text'

/** Longest texts that are kept, in UTF-16 units: an abstract for a paper, an excerpt for news, whose text is not ours to keep. */
const longest = { title: 500, papers: 8_000, news: 1_000, keyword: 80 }
const mostNames = { keywords: 30, authors: 200, categories: 20 }

const instant = z.string().transform((text, context) => {
  const time = Date.parse(text)
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  context.addIssue('is no date')
  return z.NEVER
})

const address = z.string().transform((text, context) => {
  const href = safeHref(text)
  if (href !== undefined) return href
  context.addIssue('is no http or https address')
  return z.NEVER
})

const count = z.number().int().nonnegative()

function names(most: number) {
  return z
    .array(z.string())
    .default([])
    .transform((list) => [...new Set(list.map((name) => cleanLine(name, longest.keyword)).filter(Boolean))])
    .transform((list) => list.slice(0, most))
}

const itemSchema = z
  .object({
    kind: z.enum(kinds),
    title: z.string().transform((text) => cleanLine(text, longest.title)),
    url: address,
    publishedAt: instant.optional(),
    /** The day under which the origin lists it, a label of the origin's own time zone. */
    listedOn: z
      .string()
      .refine((text) => parseDay(text) !== undefined, 'is no day')
      .transform((text) => text as Day)
      .optional(),
    text: z.string().default(''),
    /** One sentence about it that the origin's own model wrote. */
    oneLiner: z
      .string()
      .transform((text) => cleanLine(text, longest.news) || undefined)
      .optional(),
    arxivId: z
      .string()
      .refine((text) => parseArxivId(text)?.id === text, 'is no arXiv id without version')
      .optional(),
    /** The primary one first, as far as the origin tells. */
    arxivCategories: names(mostNames.categories),
    keywords: names(mostNames.keywords),
    authors: names(mostNames.authors),
    score: count.optional(),
    comments: count.optional(),
    /** Where people talk about it. */
    discussionUrl: address.optional(),
    /** Where it stood in the origin's list, from 0. */
    position: count,
    origin: z.object({
      /** A name of the settings: `hugging-face`, `feed:geeknews`, `file`. */
      source: z.string().min(1),
      /** The address or file it was read from. */
      from: z.string(),
    }),
  })
  .refine(({ title }) => /[\p{L}\p{N}]/u.test(title), { path: ['title'], message: 'has no letter' })
  .transform((item) => ({ ...item, text: cleanText(item.text, longest[item.kind]) }))

/** A paper or an article as one origin lists it. `title` is one line, `url` absolute http(s), `publishedAt` an ISO instant in UTC,
 * `text` the abstract or an excerpt, `''` where the origin gives none; no string holds markup, control or invisible characters. */
export type Item = z.output<typeof itemSchema>

/** What an adapter reads, before it is checked. */
export type ItemDraft = z.input<typeof itemSchema>

export type ItemOrProblem = { item: Item; problem?: undefined } | { item?: undefined; problem: string }

/** The one door for what is collected: a clean item, or one line that says which field of which title is wrong. */
export function checkItem(draft: ItemDraft): ItemOrProblem {
  const result = itemSchema.safeParse(draft)
  if (result.success) return { item: result.data }
  const issue = result.error.issues[0]
  const name = cleanLine(String(draft.title ?? ''), 60) || `item ${draft.position + 1}`
  return { problem: `${name}: ${issue?.path.join('.') ?? 'item'} ${issue?.message ?? 'is wrong'}` }
}

/** The items among the drafts, in order, and a line for each that is none. */
export function checkItems(drafts: readonly ItemDraft[]): { items: Item[]; problems: string[] } {
  const checked = drafts.map(checkItem)
  return {
    items: checked.flatMap(({ item }) => item ?? []),
    problems: checked.flatMap(({ problem }) => problem ?? []),
  }
}
