import { arxivLinks } from './address'

export type PaperLink = { site: 'abstract' | 'pdf' | 'html' | 'alphaxiv' | 'huggingface' | 'doi'; href: string }

/** arXiv makes web pages of what was sent to it since December 2023. */
const firstWithHtml = '2312'

/** Pages of a paper that its arXiv id alone leads to; `id` without version as `parseArxivId` gives it. */
export function paperLinks(id: string): PaperLink[] {
  const { abstract, pdf } = arxivLinks(id)
  const links: PaperLink[] = [
    { site: 'abstract', href: abstract },
    { site: 'pdf', href: pdf },
    { site: 'doi', href: `https://doi.org/${arxivDoi(id)}` },
  ]
  if (id.includes('/')) return links
  if (id.slice(0, 4) >= firstWithHtml) links.splice(2, 0, { site: 'html', href: `https://arxiv.org/html/${id}` })
  links.push({ site: 'alphaxiv', href: `https://www.alphaxiv.org/abs/${id}` })
  links.push({ site: 'huggingface', href: `https://huggingface.co/papers/${id}` })
  return links
}

/** The DOI that arXiv has registered for each of its papers (info.arxiv.org/help/doi.html). */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id}`
}

/** The year and the month (1–12) in which arXiv gave out the id: its first four digits say so (arXiv identifier scheme). */
export function arxivMonth(id: string): { year: number; month: number } {
  const [, years = '', month = ''] = /(?:^|\/)(\d\d)(\d\d)/.exec(id) ?? []
  const century = Number(years) >= 91 ? 1900 : 2000
  return { year: century + Number(years), month: Number(month) }
}
