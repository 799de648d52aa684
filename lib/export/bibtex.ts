import type { Citation } from './citation'

/**
 * Letters that mean something to TeX, as text of their own. BibTeX counts braces whatever stands before them, so that one
 * in a title cannot be written with a backslash.
 */
const signs: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The citations as a BibTeX file in UTF-8; the second braces around a title keep its capitals. */
export function formatBibtex(citations: readonly Citation[]): string {
  return citations.map(formatEntry).join('\n')
}

function formatEntry({ key, title, url, host, arxiv }: Citation): string {
  const fields = [
    ['title', `{{${escapeTex(title)}}}`],
    ['year', arxiv && `{${arxiv.year}}`],
    ['month', arxiv && monthNames[arxiv.month - 1]],
    ['eprint', arxiv && `{${arxiv.id}}`],
    ['archivePrefix', arxiv && '{arXiv}'],
    ['doi', arxiv && `{${arxiv.doi}}`],
    ['howpublished', !arxiv && host !== '' && `{${escapeTex(host)}}`],
    ['url', url && `{${escapeUrl(url)}}`],
  ].filter(([, value]) => Boolean(value))
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/g, (sign) => signs[sign] ?? sign)
}

/** Addresses stand as they are, for the packages that print them; only what would end the field is spelled out. */
function escapeUrl(url: string): string {
  return url.replace(/[\\{}\s]/g, encodeURIComponent)
}
