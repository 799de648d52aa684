import type { Language } from '@/db/vocabulary'
import { type DigestChoice, dayPath, digestPath } from '@/lib/digest/addresses'
import { otherLanguage } from '@/lib/digest/kind'
import {
  chooseEditorial,
  chooseLabel,
  chooseSummary,
  countSources,
  type DigestView,
  noteOn,
  type SectionView,
  type SourceView,
  type SummaryView,
  selectSections,
} from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import type { Words } from '@/lib/i18n/words'
import { formatBody } from './note-body'
import { escapeMarkdown, formatFrontMatter, formatLink, joinBlocks } from './note-text'

/** In which language a note is written, and where the site is that it comes from. */
export type NoteSetting = { locale: Language; siteUrl: string; words: Words }

/** A digest as its page shows it, or the part of it that the reader chose, as a Markdown note with YAML front matter. */
export function formatDigestNote(digest: DigestView, choice: DigestChoice, setting: NoteSetting): string {
  const { locale, siteUrl, words: t } = setting
  const { day, kind } = digest
  const { category } = choice
  const sections = selectSections(digest.sections, { category, onlyNew: choice.show === 'new' })
  const head = formatFrontMatter({
    title: digestTitle(digest, choice, setting),
    type: 'digest',
    date: day,
    kind,
    lang: locale,
    tags: tagsOf(sections),
    aliases: [`${day} ${t(`kind.${kind}`)}${category ? ` ${t(`category.${category}`)}` : ''}`],
    url: `${siteUrl}${digestPath(locale, day, kind, choice)}`,
  })
  const title = `# ${escapeMarkdown(digestTitle(digest, choice, setting))}`
  return head + joinBlocks([title, ...formatDigest(digest, sections, choice, setting, 2)])
}

/** A day's digests in one note, one under the other. */
export function formatDayNote(digests: readonly DigestView[], setting: NoteSetting): string {
  const { locale, siteUrl, words: t } = setting
  const [first] = digests
  if (!first) return ''
  const { day } = first
  const title = t('day.heading', { date: formatDay(day, locale, 'long') })
  const head = formatFrontMatter({
    title,
    type: 'day',
    date: day,
    lang: locale,
    tags: tagsOf(digests.flatMap(({ sections }) => sections)),
    aliases: [day],
    url: `${siteUrl}${dayPath(locale, day)}`,
  })
  const parts = digests.flatMap((digest) => [
    `## ${t(`kind.${digest.kind}`)}`,
    ...formatDigest(digest, digest.sections, {}, setting, 3),
  ])
  return head + joinBlocks([`# ${title}`, ...parts])
}

/** What a digest, or one category of it, is called in a file. */
export function digestTitle(
  { day, kind }: Pick<DigestView, 'day' | 'kind'>,
  { category }: DigestChoice,
  { locale, words: t }: NoteSetting,
): string {
  const date = formatDay(day, locale, 'long')
  return category
    ? t('digest.categoryTitle', { category: t(`category.${category}`), date, kind })
    : t('digest.title', { date, kind })
}

function tagsOf(sections: readonly SectionView[]): string[] {
  return [...new Set(sections.map(({ category }) => category))]
}

function formatDigest(
  digest: DigestView,
  sections: readonly SectionView[],
  choice: DigestChoice,
  setting: NoteSetting,
  depth: number,
): string[] {
  const { words: t } = setting
  const { kind } = digest
  const { listed, fresh } = countSources(sections)
  const plain = (text: string) => text
  const ledger = [
    t.markup(`count.listed.${kind}`, { count: listed, b: plain }),
    t.markup(`count.fresh.${kind}`, { count: fresh, b: plain }),
    ...digest.methods.map((method) => t(`method.${method}`)),
  ]
  if (digest.sections.length === 0) return [t('digest.empty')]
  return [
    ledger.join(' · '),
    ...formatEditorials(digest, choice, setting, depth),
    ...sections.flatMap((section) => formatSection(section, choice, setting, depth)),
  ]
}

/** As on the page: of a whole digest, in one language or both. */
function formatEditorials(digest: DigestView, choice: DigestChoice, { locale }: NoteSetting, depth: number): string[] {
  if (choice.category) return []
  const chosen =
    choice.view === 'both'
      ? [digest.editorials[locale], digest.editorials[otherLanguage(locale)]]
      : [chooseEditorial(digest, locale)]
  return chosen.flatMap((editorial) => (editorial ? formatBody(editorial.body, depth) : []))
}

function formatSection(section: SectionView, choice: DigestChoice, setting: NoteSetting, depth: number): string[] {
  const { locale, words: t } = setting
  const name = t(`category.${section.category}`)
  const label = chooseLabel(section, locale)
  const sources = section.sources.map((source) => formatSource(source, setting)).join('\n')
  return [
    `${'#'.repeat(depth)} ${name}`,
    label === name ? '' : `*${escapeMarkdown(label)}*`,
    ...(choice.view === 'both' ? formatBoth(section, setting, depth + 1) : formatOne(section, setting, depth)),
    `**${t('source.list')}**`,
    sources || t('digest.noSources'),
  ]
}

function formatOne(section: SectionView, { locale, words: t }: NoteSetting, depth: number): string[] {
  const summary = chooseSummary(section, locale)
  if (!summary) return [t('digest.noSummary')]
  return formatText(summary, depth, locale, t)
}

function formatBoth(section: SectionView, { locale, words: t }: NoteSetting, depth: number): string[] {
  return [locale, otherLanguage(locale)].flatMap((lang) => [
    `${'#'.repeat(depth)} ${t(`language.${lang}`)}`,
    ...(section.summaries[lang]?.body
      ? formatText(section.summaries[lang], depth, lang, t)
      : [t('digest.missingTranslation', { language: lang })]),
  ])
}

/** A text where one in `language` is expected. */
function formatText(summary: SummaryView, depth: number, language: Language, t: Words): string[] {
  const note = noteOn(summary, language)
  return [note === undefined ? '' : `*${t(note)}*`, formatBody(summary.body, depth)]
}

function formatSource(source: SourceView, { locale, words: t }: NoteSetting): string {
  const { title, url, arxivId, host, standing, firstSeen, timesSeen } = source
  const seen = { times: timesSeen, date: formatDay(firstSeen, locale, 'long'), day: (date: string) => date }
  const facts = [
    arxivId ? `arXiv ${arxivId}` : escapeMarkdown(host),
    standing === 'repeat' ? t.markup('source.seen', seen) : t(`source.${standing}`),
  ]
  return `- ${[formatLink(title, url), ...facts].filter(Boolean).join(' · ')}`
}
