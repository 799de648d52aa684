import { type Deferred, type Failed, failed } from '../http/answer'
import type { Door } from '../http/door'
import { type ArxivPaper, readArxivAnswer } from './arxiv-answer'

/** Where arXiv's interface is, and how it is reached. */
export type ArxivPlace = { door: Door; baseUrl: string; signal?: AbortSignal | undefined }

export type FoundPapers = {
  papers: Map<string, ArxivPaper>
  /** Ids that arXiv refuses or does not know. */
  unknown: string[]
  /** What ended the search before all ids were asked for. */
  missed: Failed | Deferred | undefined
}

const idsAtOnce = 50
const mostTries = 3

/** The papers of these ids, in any number and order. */
export async function findPapers(ids: readonly string[], place: ArxivPlace): Promise<FoundPapers> {
  const found: FoundPapers = { papers: new Map(), unknown: [], missed: undefined }
  for (let start = 0; start < ids.length && !found.missed; start += idsAtOnce) {
    await findSome(ids.slice(start, start + idsAtOnce), place, found)
  }
  return found
}

/** One id that arXiv does not take spoils the answer for all: it is left out where arXiv names it, else looked for by halves. */
async function findSome(ids: readonly string[], place: ArxivPlace, found: FoundPapers): Promise<void> {
  if (ids.length === 0 || found.missed) return
  const answer = await askWhole(ids, place, found)
  if (answer === undefined) return
  if ('state' in answer) found.missed = answer
  else if (ids.length === 1) found.unknown.push(...ids)
  else {
    const named = ids.filter((id) => answer.error.includes(id))
    const isNamed = named.length > 0 && named.length < ids.length
    const half = Math.ceil(ids.length / 2)
    const parts = isNamed ? [ids.filter((id) => !named.includes(id))] : [ids.slice(0, half), ids.slice(half)]
    if (isNamed) found.unknown.push(...named)
    for (const part of parts) await findSome(part, place, found)
  }
}

/** Asks again for what is missing of an incomplete page, which arXiv gives now and then; `error` when it refuses the ids. */
async function askWhole(
  ids: readonly string[],
  { door, baseUrl, signal }: ArxivPlace,
  found: FoundPapers,
): Promise<{ error: string } | Failed | Deferred | undefined> {
  let wanted = ids
  for (let tries = 0; tries < mostTries; tries += 1) {
    const query = `id_list=${wanted.map(encodeURIComponent).join(',')}&start=0&max_results=${wanted.length}`
    const answer = await door.get(`${baseUrl}/api/query?${query}`, { expect: 'xml', group: 'arxiv', signal })
    if (answer.state === 'failed' && answer.status === 400) return { error: '' }
    if (answer.state !== 'ok') return answer
    const read = readArxivAnswer(answer.text)
    if (read.problem !== undefined) return failed('shape', read.problem)
    if (read.error !== undefined) return { error: read.error }
    for (const paper of read.papers) found.papers.set(paper.id, paper)
    wanted = wanted.filter((id) => !found.papers.has(id))
    if (read.papers.length >= read.total || wanted.length === 0) {
      found.unknown.push(...wanted)
      return undefined
    }
  }
  return failed('shape', `its page lacks papers that it counts (${mostTries} tries)`)
}
