import type { Citation } from './citation'

/** The citations as CSL-JSON (schema of citationstyles.org, version 1.0.2, where `article` is a preprint), two spaces deep. */
export function formatCsl(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(toItem), null, 2)}\n`
}

function toItem({ key, title, url, host, arxiv }: Citation) {
  if (!arxiv) return { id: key, type: 'webpage', title, 'container-title': host || undefined, URL: url }
  const { id, doi, year, month } = arxiv
  return {
    id: key,
    type: 'article',
    title,
    publisher: 'arXiv',
    number: `arXiv:${id}`,
    issued: { 'date-parts': [[year, month]] },
    DOI: doi,
    URL: url,
  }
}

/** The citation as a line of text. */
export function formatPlain({ title, url, host, arxiv }: Citation): string {
  const sentence = /[.!?。！？…]$/u.test(title) ? title : `${title}.`
  const origin = arxiv ? `arXiv:${arxiv.id}, ${arxiv.year}.` : host && `${host}.`
  return [sentence, origin, url].filter(Boolean).join(' ')
}
