import type { Citation } from './citation'

/** The citations as a RIS file, CRLF at the end of each line as the format asks; a preprint is unpublished, all else an electronic source. */
export function formatRis(citations: readonly Citation[]): string {
  return citations.map(formatRecord).join('')
}

function formatRecord({ key, title, url, host, arxiv }: Citation): string {
  const fields = [
    ['TY', arxiv ? 'UNPB' : 'ELEC'],
    ['ID', key],
    ['TI', title],
    ['PY', arxiv && String(arxiv.year)],
    ['DA', arxiv && `${arxiv.year}/${String(arxiv.month).padStart(2, '0')}//`],
    ['PB', arxiv ? 'arXiv' : host],
    ['AN', arxiv && `arXiv:${arxiv.id}`],
    ['DO', arxiv?.doi],
    ['UR', url],
  ].filter((field): field is [string, string] => Boolean(field[1]))
  return [...fields, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}
