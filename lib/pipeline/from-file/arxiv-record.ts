import { z } from 'zod'
import { arxivLinks } from '@/lib/digest/address'
import { parseArxivId } from '@/lib/digest/arxiv-id'
import { unwrapLines } from '../clean-text'
import type { ItemDraft } from '../item'
import { listOf, maybe } from '../sources/read-json'

const recordShape = z.object({
  id: z.string(),
  title: z.string(),
  summary: maybe(z.string()),
  authors: listOf(z.string()),
  categories: listOf(z.string()),
})

/** A line of daily-arXiv-ai-enhanced, of which arXiv's own words are taken and the sentences of its model are not; `undefined` where it is none. */
export function readArxivRecord(row: unknown, place: Pick<ItemDraft, 'position' | 'origin'>): ItemDraft | undefined {
  const { data } = recordShape.safeParse(row)
  const arxivId = parseArxivId(data?.id ?? '')?.id
  if (!data || arxivId === undefined) return undefined
  return {
    ...place,
    kind: 'papers',
    title: unwrapLines(data.title),
    url: arxivLinks(arxivId).abstract,
    text: unwrapLines(data.summary ?? ''),
    arxivId,
    arxivCategories: data.categories,
    authors: data.authors,
  }
}
