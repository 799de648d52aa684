/** The archives that gave out old-style ids, from arXiv's category taxonomy: current ones first, then the retired. */
const archives: ReadonlySet<string> = new Set(
  (
    'astro-ph cond-mat cs gr-qc hep-ex hep-lat hep-ph hep-th math math-ph nlin nucl-ex nucl-th physics q-bio quant-ph ' +
    'acc-phys adap-org alg-geom ao-sci atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas dg-ga funct-an mtrl-th ' +
    'patt-sol plasm-ph q-alg solv-int supr-con'
  ).split(' '),
)

/** Sites whose addresses name a paper by its arXiv id, each with the folders in which they do. */
const paperFolders: ReadonlyMap<string, readonly string[]> = new Map([
  ['arxiv.org', ['abs', 'pdf', 'html', 'ps', 'format', 'e-print', 'src']],
  ['ar5iv.labs.arxiv.org', ['abs', 'html', 'pdf']],
  ['ar5iv.org', ['abs', 'html', 'pdf']],
  ['alphaxiv.org', ['abs', 'pdf', 'html', 'overview', 'resources']],
  ['huggingface.co', ['papers']],
  ['papers.cool', ['arxiv']],
])

const namePattern = /^(?:arxiv:\s*|oai:arxiv\.org:|(?:doi:\s*)?10\.48550\/arxiv\.)/i
const stampPattern = /^(arxiv:\S+)\s+\[[a-z.-]+\](?:\s|$)/i
const addressPattern = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]+)\/([^?#]*)/i
const newIdPattern = /^([0-9]{2})([0-9]{2})\.([0-9]{4,5})(?:v([1-9][0-9]{0,2}))?$/i
const oldIdPattern =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]+(?:-[a-z]+)?)?\/([0-9]{2})([0-9]{2})([0-9]{3})(?:v([1-9][0-9]{0,2}))?$/i

export type ArxivId = { id: string; version: number | undefined }

/** The paper that an id, a DOI, an OAI name or a paper's address names: `id` without version and subject class, archive
 * in lower case. `undefined` for everything else, other sites with such a number included; nothing is repaired.
 * Old ids run from 9107 to 0703, new ones have four digits to 1412 and five from 1501 (arXiv identifier scheme). */
export function parseArxivId(text: string): ArxivId | undefined {
  const trimmed = text.trim()
  const name = stampPattern.exec(trimmed)?.[1] ?? trimmed
  return parseName(name) ?? parseAddress(name)
}

function parseName(name: string): ArxivId | undefined {
  const bare = name.replace(namePattern, '')
  return parseNewId(bare) ?? parseOldId(bare)
}

function parseAddress(text: string): ArxivId | undefined {
  if (text.startsWith('/papers/')) return parseName(cutTail(text.slice('/papers/'.length)))
  const [, host = '', path = ''] = addressPattern.exec(text) ?? []
  const site = host.toLowerCase().replace(/^www\./, '')
  if (site === 'doi.org' || site === 'dx.doi.org') return namePattern.test(path) ? parseName(cutTail(path)) : undefined
  // Mirrors such as export.arxiv.org are arXiv itself.
  const folders = paperFolders.get(site) ?? (site.endsWith('.arxiv.org') ? paperFolders.get('arxiv.org') : undefined)
  const border = path.indexOf('/')
  if (!folders?.includes(path.slice(0, border).toLowerCase())) return undefined
  return parseName(cutTail(path.slice(border + 1)))
}

/** What stands in an address for the id alone. */
function cutTail(path: string): string {
  const end = path.search(/[?#]/)
  return (end < 0 ? path : path.slice(0, end))
    .replace(/%2f/i, '/')
    .replace(/\/$/, '')
    .replace(/\.pdf$/i, '')
}

function parseNewId(text: string): ArxivId | undefined {
  const [, year = '', month = '', number = '', version] = newIdPattern.exec(text) ?? []
  const yearMonth = Number(year + month)
  const digits = yearMonth >= 1501 ? 5 : 4
  if (!isMonth(month) || yearMonth < 704 || number.length !== digits || Number(number) === 0) return undefined
  return { id: `${year}${month}.${number}`, version: version === undefined ? undefined : Number(version) }
}

function parseOldId(text: string): ArxivId | undefined {
  const [, archive = '', year = '', month = '', number = '', version] = oldIdPattern.exec(text) ?? []
  // Two-digit years of the old scheme run 91–99 and then 00–07.
  const yearMonth = Number(year + month) + (Number(year) < 91 ? 10_000 : 0)
  if (!archives.has(archive.toLowerCase()) || !isMonth(month) || Number(number) === 0) return undefined
  if (yearMonth < 9107 || yearMonth > 10_703) return undefined
  const id = `${archive.toLowerCase()}/${year}${month}${number}`
  return { id, version: version === undefined ? undefined : Number(version) }
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12
}
