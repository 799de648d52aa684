import { parseArxivId } from '@/lib/digest/arxiv-id'
import { unwrapLines } from '../clean-text'
import { feedInstant } from '../sources/read-feed'
import { childTags, childText, childTexts, type FeedElement, openXmlFeed } from '../sources/xml-feed'

/** A paper as arXiv's interface tells it; `id` without version, the primary category first. */
export type ArxivPaper = {
  id: string
  title: string
  abstract: string
  authors: string[]
  categories: string[]
  publishedAt: string | undefined
}

/** `total` is how many there are, which may be more than came; `error` is what arXiv says of a question it does not take. */
export type ArxivAnswer =
  | { papers: ArxivPaper[]; total: number; error?: undefined; problem?: undefined }
  | { error: string; problem?: undefined }
  | { problem: string }

/** An answer of arXiv's interface; an error comes as an entry like a paper, and must not be taken for one. */
export function readArxivAnswer(text: string): ArxivAnswer {
  const feed = openXmlFeed(text)
  if (feed.problem !== undefined) return { problem: feed.problem }
  const error = feed.entries.find(isError)
  if (error) return { error: childText(error, 'summary') || 'it does not say why' }
  const papers = feed.entries.flatMap((entry) => readPaper(entry) ?? [])
  if (papers.length < feed.entries.length) return { problem: 'an entry has no id of arXiv' }
  return { papers, total: Number(childText(feed.head, 'opensearch:totalResults')) || papers.length }
}

function isError(entry: FeedElement): boolean {
  return childText(entry, 'id').includes('/api/errors#')
}

function readPaper(entry: FeedElement): ArxivPaper | undefined {
  const id = parseArxivId(childText(entry, 'id'))?.id
  if (id === undefined) return undefined
  const primary = entry.children('arxiv\\:primary_category').attr('term')
  return {
    id,
    title: unwrapLines(childText(entry, 'title')).replace(/\s+/g, ' '),
    abstract: unwrapLines(childText(entry, 'summary')),
    authors: childTexts(entry.children('author'), 'name'),
    categories: [...(primary === undefined ? [] : [primary]), ...childTags(entry)],
    publishedAt: feedInstant(childText(entry, 'published')),
  }
}
