import type { CategorySlug, Day, Kind, Language } from '@/db/vocabulary'
import { type ExportFormat, exportFormats } from '@/lib/digest/addresses'
import { parseDay } from '@/lib/digest/day'
import { parseCategorySlug, parseKind, parseLanguage } from '@/lib/digest/kind'
import { type Period, parsePeriod } from '@/lib/digest/period'

/** What can be taken away: the subject of a page. */
export type ExportSubject =
  | { name: 'digest'; day: Day; kind: Kind; category?: CategorySlug }
  | { name: 'day'; day: Day }
  | { name: 'category'; category: CategorySlug }
  | { name: 'source'; key: string }
  | { name: 'search' }
/** What is a book: its digests are its chapters. */
export type BookSubject = Extract<ExportSubject, { name: 'digest' | 'day' }> | { name: 'period'; period: Period }
export type ExportAddress =
  | { locale: Language; subject: ExportSubject; format: ExportFormat }
  | { locale: Language; subject: BookSubject; format: 'epub' }
  | { locale: Language; subject: { name: 'period'; period: Period }; format: 'zip' }

/** What the part of an address behind `/export/` asks for, as `exportPath` writes it; `undefined` for anything else. */
export function parseExportAddress(segments: readonly string[]): ExportAddress | undefined {
  const locale = parseLanguage(segments[0] ?? '')
  const last = segments.at(-1) ?? ''
  const path = segments.slice(1, -1)
  if (!locale || segments.length < 2) return undefined
  const [base = '', bound] = /^(.+)\.(zip|epub)$/.exec(last)?.slice(1) ?? []
  if (bound === 'zip') return path.length === 0 ? monthAddress(locale, parsePeriod(base)) : undefined
  if (bound === 'epub') {
    const subject = parseBook([...path, base])
    return subject && { locale, subject, format: bound }
  }
  const format = exportFormats.find((ending) => last.endsWith(`.${ending}`))
  if (!format) return undefined
  // `.csl.json` is a `.json` too: the longer ending is the one that is meant.
  const ending = last.endsWith('.csl.json') ? 'csl.json' : format
  const subject = parseSubject([...path, last.slice(0, -ending.length - 1)])
  return subject && { locale, subject, format: ending }
}

function parseSubject([first = '', second, third, ...others]: string[]): ExportSubject | undefined {
  if (others.length > 0) return undefined
  if (first === 'search') return second === undefined ? { name: 'search' } : undefined
  if (first === 'sources') return second && third === undefined ? { name: 'source', key: second } : undefined
  if (first === 'categories') {
    const category = third === undefined ? parseCategorySlug(second ?? '') : undefined
    return category && { name: 'category', category }
  }
  const day = parseDay(first)
  if (!day || second === undefined) return day && { name: 'day', day }
  const kind = parseKind(second)
  const category = third === undefined ? undefined : parseCategorySlug(third)
  return kind && (third === undefined || category) ? { name: 'digest', day, kind, category } : undefined
}

function monthAddress(locale: Language, period: Period | undefined): ExportAddress | undefined {
  return period?.unit === 'month' ? { locale, subject: { name: 'period', period }, format: 'zip' } : undefined
}

function parseBook(segments: string[]): BookSubject | undefined {
  const period = segments.length === 1 ? parsePeriod(segments[0] ?? '') : undefined
  if (period) return { name: 'period', period }
  const subject = parseSubject(segments)
  return subject?.name === 'digest' || subject?.name === 'day' ? subject : undefined
}

/** The name of the file without its ending: letters, digits and hyphens; of a search what of its query is such. */
export function exportFileName({ locale, subject }: ExportAddress, query = ''): string {
  switch (subject.name) {
    case 'digest':
      return `${[subject.day, subject.kind, subject.category].filter(Boolean).join('-')}.${locale}`
    case 'day':
      return `${subject.day}.${locale}`
    case 'period':
      return `${subject.period.name}.${locale}`
    case 'category':
      return `${subject.category}.${locale}`
    case 'source':
      return `${subject.key}.${locale}`
    case 'search': {
      const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
      return `${[...['search', ...words].join('-')].slice(0, 60).join('')}.${locale}`
    }
  }
}

/** Content-Disposition that has the file saved (RFC 6266): letters beyond ASCII stand in the second name alone. */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\w.-]+/g, '').replace(/-+(?=\.)/, '')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return ascii === fileName
    ? `attachment; filename="${ascii}"`
    : `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
