import { arxivLinks } from '@/lib/digest/address'
import { parseArxivId } from '@/lib/digest/arxiv-id'
import type { Deferred, Failed } from '../http/answer'
import { checkItem, type Item, type ItemDraft } from '../item'
import { isOutOfReach } from '../sources/finding'
import type { ArxivPaper } from './arxiv-answer'
import { type ArxivPlace, findPapers } from './arxiv-papers'
import { findByTitle, type PaperTitles } from './title-search'

export type EnrichParts = ArxivPlace & {
  /** Most titles that are looked for in one run: each is a request. */
  mostTitles: number
  titles: PaperTitles
  now: Date
}

/** `state` tells of arXiv alone; the items are all there whatever it is. */
export type Enriched = { items: Item[]; warnings: string[]; state: 'ok' | 'failed' | 'deferred' }

/** The items in their order, papers with what arXiv knows of them: id and address where only the title was known, abstract, authors,
 * categories. What arXiv does not give stays as it was. Rejects only for an aborted signal. */
export async function enrichItems(items: readonly Item[], parts: EnrichParts): Promise<Enriched> {
  const enriched: Enriched = { items: items.map(withIdOfAddress), warnings: [], state: 'ok' }
  try {
    const untitled = await resolveTitles(enriched, parts)
    const missed = untitled && isOutOfReach(untitled) ? untitled : ((await completePapers(enriched, parts)) ?? untitled)
    if (missed) enriched.state = missed.state
    if (missed) enriched.warnings.push(`arXiv: ${missed.detail}`)
  } catch (error) {
    parts.signal?.throwIfAborted()
    enriched.state = 'failed'
    enriched.warnings.push(`arXiv: not foreseen: ${error instanceof Error ? error.message : error}`)
  }
  return enriched
}

/** Gives papers without an arXiv id the one of their title. A search that fails leaves the others; the first failure comes back where
 * none went well. */
async function resolveTitles(enriched: Enriched, parts: EnrichParts): Promise<Failed | Deferred | undefined> {
  const open = enriched.items.filter(({ kind, arxivId }) => kind === 'papers' && arxivId === undefined)
  let missed: Failed | undefined
  let answered = 0
  for (const item of open.slice(0, parts.mostTitles)) {
    const found = await findByTitle({ title: item.title, abstract: item.text }, parts)
    if (!('state' in found)) {
      answered += 1
      if (found.arxivId !== undefined) enriched.items[enriched.items.indexOf(item)] = withId(item, found.arxivId)
    } else if (found.state === 'deferred' || isOutOfReach(found)) return found
    else {
      missed ??= found
      enriched.warnings.push(`${item.title}: ${found.detail}`)
    }
  }
  return answered === 0 ? missed : undefined
}

function withId(item: Item, arxivId: string): Item {
  return changed(item, { arxivId, url: arxivLinks(arxivId).abstract })
}

/** A feed may list papers by their address at arXiv. */
function withIdOfAddress(item: Item): Item {
  const id = item.kind === 'papers' && item.arxivId === undefined ? parseArxivId(item.url)?.id : undefined
  return id === undefined ? item : withId(item, id)
}

async function completePapers(enriched: Enriched, parts: EnrichParts): Promise<Failed | Deferred | undefined> {
  const ids = enriched.items.flatMap(({ kind, arxivId }) => (kind === 'papers' ? (arxivId ?? []) : []))
  const { papers, unknown, missed } = await findPapers([...new Set(ids)], parts)
  enriched.items = enriched.items.map((item) => {
    const paper = item.kind === 'papers' && item.arxivId !== undefined ? papers.get(item.arxivId) : undefined
    return paper ? changed(item, completion(item, paper)) : item
  })
  if (unknown.length > 0) enriched.warnings.push(`not found at arXiv: ${unknown.join(', ')}`)
  return missed
}

function completion(item: Item, { abstract, authors, categories, publishedAt }: ArxivPaper): Partial<ItemDraft> {
  return {
    text: abstract || item.text,
    authors: authors.length > 0 ? authors : item.authors,
    arxivCategories: categories.length > 0 ? categories : item.arxivCategories,
    publishedAt: publishedAt ?? item.publishedAt,
  }
}

/** What arXiv gives passes the same door as what a source gives. */
function changed(item: Item, changes: Partial<ItemDraft>): Item {
  return checkItem({ ...item, ...changes }).item ?? item
}
