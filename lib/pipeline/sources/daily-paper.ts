import { z } from 'zod'
import { arxivLinks } from '@/lib/digest/address'
import { parseArxivId } from '@/lib/digest/arxiv-id'
import { parseDay } from '@/lib/digest/day'
import { unwrapLines } from '../clean-text'
import type { ItemDraft } from '../item'
import { listOf, maybe, maybeCount, maybeInstant } from './read-json'

const rowShape = z.object({
  paper: z.object({
    id: z.string(),
    title: maybe(z.string()),
    summary: maybe(z.string()),
    authors: listOf(z.object({ name: z.string(), hidden: maybe(z.boolean()) })),
    publishedAt: maybeInstant,
    submittedOnDailyAt: maybe(z.string()),
    upvotes: maybeCount,
    ai_summary: maybe(z.string()),
    ai_keywords: listOf(z.string()),
  }),
  title: maybe(z.string()),
  summary: maybe(z.string()),
  numComments: maybeCount,
})

/** One of Hugging Face's daily papers, as its interface and its page have it, listed on the day it names, else on the given one;
 * `undefined` where the row is none. */
export function readDailyPaper(
  row: unknown,
  place: Pick<ItemDraft, 'position' | 'origin' | 'listedOn'>,
): ItemDraft | undefined {
  const { data } = rowShape.safeParse(row)
  if (!data) return undefined
  const { paper } = data
  const arxivId = parseArxivId(paper.id)?.id
  const page = `https://huggingface.co/papers/${paper.id}`
  return {
    kind: 'papers',
    title: paper.title ?? data.title ?? '',
    url: arxivId === undefined ? page : arxivLinks(arxivId).abstract,
    publishedAt: paper.publishedAt,
    text: unwrapLines(paper.summary ?? data.summary ?? ''),
    oneLiner: paper.ai_summary,
    arxivId,
    keywords: paper.ai_keywords,
    authors: paper.authors.filter(({ hidden }) => !hidden).map(({ name }) => name),
    score: paper.upvotes,
    comments: data.numComments,
    discussionUrl: page,
    ...place,
    // Midnight in UTC stands for the day of the list.
    listedOn: parseDay(paper.submittedOnDailyAt?.slice(0, 10) ?? '') ?? place.listedOn,
  }
}
