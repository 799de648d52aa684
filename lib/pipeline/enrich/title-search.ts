import { titleLetters } from '@/lib/digest/title-key'
import { type Deferred, type Failed, failed } from '../http/answer'
import { readArxivAnswer } from './arxiv-answer'
import type { ArxivPlace } from './arxiv-papers'
import { isSamePaper } from './same-paper'

/** What was found for a title before; `arxivId` is `undefined` where arXiv did not have it, `askedAt` an ISO instant. */
export type KnownTitle = { arxivId: string | undefined; askedAt: string }

/** Which papers titles are, kept between runs, by their letters alone. */
export type PaperTitles = {
  find: (titleKey: string) => KnownTitle | undefined
  save: (titleKey: string, known: KnownTitle) => void
}

/** How long arXiv is not asked again for a title that it did not have. */
const missMs = 7 * 86_400_000
const leastWords = 3
const mostWords = 20

type Titled = { title: string; abstract: string }

/** The arXiv id of a paper of which only title and abstract are known; `undefined` where arXiv has none that is surely the same. */
export async function findByTitle(
  paper: Titled,
  parts: ArxivPlace & { titles: PaperTitles; now: Date },
): Promise<{ arxivId: string | undefined } | Failed | Deferred> {
  const key = titleLetters(paper.title)
  const query = titleQuery(paper.title)
  const known = parts.titles.find(key)
  if (known && !isOutdated(known, parts.now)) return known
  if (query === undefined) return { arxivId: undefined }
  const found = await search(query, paper, parts)
  if (!('state' in found)) parts.titles.save(key, { ...found, askedAt: parts.now.toISOString() })
  return found
}

function isOutdated({ arxivId, askedAt }: KnownTitle, now: Date): boolean {
  return arxivId === undefined && now.getTime() - Date.parse(askedAt) >= missMs
}

/** arXiv answers 400 to anything but ASCII and to a bracket too many, so that letters, digits and blanks alone are sent;
 * `undefined` where too little of the title is left to find a paper by. */
export function titleQuery(title: string): string | undefined {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
  const words = ascii.trim().split(' ').filter(Boolean)
  return words.length < leastWords ? undefined : `ti:"${words.slice(0, mostWords).join(' ')}"`
}

async function search(
  query: string,
  paper: Titled,
  { door, baseUrl, signal }: ArxivPlace,
): ReturnType<typeof findByTitle> {
  const parameters = new URLSearchParams({ search_query: query, start: '0', max_results: '5' })
  const answer = await door.get(`${baseUrl}/api/query?${parameters}`, { expect: 'xml', group: 'arxiv', signal })
  if (answer.state !== 'ok') return answer
  const read = readArxivAnswer(answer.text)
  if (read.problem !== undefined) return failed('shape', read.problem)
  if (read.error !== undefined) return failed('shape', read.error)
  return { arxivId: read.papers.find((found) => isSamePaper(paper, found))?.id }
}
