import { safeHref } from '@/lib/digest/address'
import { arxivDoi, arxivMonth } from '@/lib/digest/paper-links'
import { collapseSpaces, stripInvisible } from '@/lib/parse/lines'

export type CitedSource = { key: string; title: string; url: string; host: string; arxivId: string | null }

/** All that is known of a source: no author, and a date only where an arXiv id proves it. `url` is safe to follow. */
export type Citation = {
  key: string
  title: string
  url: string | undefined
  host: string
  arxiv: { id: string; doi: string; year: number; month: number } | undefined
}

export type CitationFormat = 'bibtex' | 'ris' | 'csl' | 'plain'

/** The source as it can be cited, its title in one line. */
export function toCitation({ key, title, url, host, arxivId }: CitedSource): Citation {
  return {
    key,
    title: collapseSpaces(stripInvisible(title)),
    url: arxivId ? `https://arxiv.org/abs/${arxivId}` : safeHref(url),
    host,
    arxiv: arxivId ? { id: arxivId, doi: arxivDoi(arxivId), ...arxivMonth(arxivId) } : undefined,
  }
}

/** Each source once, in the order in which they are first listed. */
export function toCitations(sources: readonly CitedSource[]): Citation[] {
  return [...new Map(sources.map((source) => [source.key, source])).values()].map(toCitation)
}
