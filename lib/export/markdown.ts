import type { Day, Kind, Language } from '@/db/vocabulary'
import type { Edition, EditionSection, EditionSource } from '@/lib/digest/edition'
import { parseDigestFile } from '@/lib/parse/digest'
import { isEscapedLabel, parseLabel } from '@/lib/parse/label'
import { collapseSpaces, stripInvisible } from '@/lib/parse/lines'
import { parseSource } from '@/lib/parse/source-line'

const words = { ko: { summary: '요약', sources: '출처' }, en: { summary: 'Summary', sources: 'Sources' } }
const kinds = { papers: { title: 'Papers', image: 'paper' }, news: { title: 'News', image: 'news' } }

/** `2024-11-15-papers.ko.md`, from which the parser tells day, kind and language. */
export function editionFileName(day: Day, kind: Kind, lang: Language): string {
  return `${day}-${kind}.${lang}.md`
}

/** The edition as a digest file in the seed's format: `parseDigestFile` reads the same edition from it, under `editionFileName`. */
export function formatEditionMarkdown(edition: Edition): string {
  return formatTitle(edition) + edition.sections.map((section) => formatSafely(section, edition)).join('')
}

function formatTitle({ day, kind }: Edition): string {
  const { title, image } = kinds[kind]
  return `# Daily Artificial Intelligence Insights : ${title}![Category Distribution Graph](${image}_${day}.png)\n\n`
}

/** A summary that would be read as something else, because it holds labels of its own, gets a backslash before each of them. */
function formatSafely(section: EditionSection, edition: Edition): string {
  const plain = formatSection(section, edition.lang)
  const alone = { ...edition, sections: [section] }
  const read = parseDigestFile(editionFileName(edition.day, edition.kind, edition.lang), formatTitle(alone) + plain)
  const isReadBack = read.editions[0]?.sections.length === 1 && read.editions[0].sections[0]?.body === section.body
  return isReadBack ? plain : formatSection({ ...section, body: escapeLabels(section.body) }, edition.lang)
}

function escapeLabels(body: string): string {
  return body
    .split('\n')
    .map((line) =>
      parseLabel(stripInvisible(line).trim()) || isEscapedLabel(line) ? line.replace(/\S/, '\\$&') : line,
    )
    .join('\n')
}

function formatSection({ label, emoji, body, sources }: EditionSection, lang: Language): string {
  const name = collapseSpaces([emoji, label].filter(Boolean).join(' '))
  // A heading's closing hashes are markup (CommonMark 4.2): a name that ends in one needs some of its own after it.
  const heading = /(?:^|\s)#+$/.test(name) ? `## ${name} ##` : `## ${name}`
  const list = sources.map((source) => `${formatSource(source)}\n`).join('')
  const text = body === '' ? '' : `${body}\n\n`
  return `${heading}\n\n**${words[lang].summary}:**\n\n${text}**${words[lang].sources}:**\n\n${list}\n\n`
}

/** ` - title (url)`; a title without an address that could be read as one with an address is followed by an empty bracket. */
function formatSource(source: EditionSource): string {
  const title = collapseSpaces(source.title)
  if (source.url !== '') return ` - ${title} (${source.url})`
  const read = parseSource(title)
  return read.url === '' && read.title === title ? ` - ${title}` : ` - ${title} ()`
}
