import type { SectionRow } from '@/db/queries/full-sections'
import type { CategorySlug } from '@/db/vocabulary'
import { categoryPath, sectionPath } from '@/lib/digest/addresses'
import { noteOn } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import type { SearchResults } from '@/lib/search/results'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'
import type { NoteSetting } from './digest-note'
import type { Part } from './forms'
import { formatBody } from './note-body'
import { escapeMarkdown, formatFrontMatter, formatLink, formatPassage, joinBlocks } from './note-text'

/** Sections of a category, newest first, as one note; `part` is there where they are not all. */
export function formatCategoryNote(
  category: CategorySlug,
  sections: readonly SectionRow[],
  part: Part | undefined,
  setting: NoteSetting,
): string {
  const { locale, siteUrl, words: t } = setting
  const title = t(`category.${category}`)
  const head = formatFrontMatter({
    title,
    type: 'category',
    lang: locale,
    tags: [category],
    aliases: [t(`category.${category}`)],
    url: `${siteUrl}${categoryPath(locale, category)}`,
  })
  const note = part && t('export.part', part)
  const parts = sections.flatMap((section) => [
    headingOf(section, setting),
    bodyOf(section, setting),
    sourcesOf(section, setting),
  ])
  return head + joinBlocks([`# ${title}`, note, ...parts])
}

/** What a search found as one note: for each section the passage that matches best, and its sources. */
export function formatSearchNote(
  choice: SearchChoice,
  found: SearchResults,
  sections: readonly SectionRow[],
  part: Part | undefined,
  setting: NoteSetting,
): string {
  const { locale, siteUrl, words: t } = setting
  const title = t('search.titleFor', { query: choice.query.trim() })
  const head = formatFrontMatter({
    title,
    type: 'search',
    lang: locale,
    aliases: [choice.query.trim()],
    url: `${siteUrl}${resultsPath(locale, choice)}`,
  })
  const byId = new Map(sections.map((section) => [section.id, section]))
  const parts = found.results.flatMap(({ id, snippet }) => {
    const section = byId.get(id)
    if (!section) return []
    return [headingOf(section, setting), snippet && formatPassage(snippet), sourcesOf(section, setting)]
  })
  const note = part && t('export.part', part)
  return head + joinBlocks([`# ${escapeMarkdown(title)}`, t('search.found', { count: found.total }), note, ...parts])
}

function headingOf({ digest, position, category, label }: SectionRow, { locale, siteUrl, words: t }: NoteSetting) {
  const { day, kind } = digest
  const name = t(`category.${category}`)
  const text = `${formatDay(day, locale, 'long')} ${t(`kind.${kind}`)}, ${name}`
  const link = formatLink(text, siteUrl + sectionPath(locale, { day, kind, section: position }))
  return `## ${link}${label === name ? '' : `\n\n*${escapeMarkdown(label)}*`}`
}

function bodyOf({ summaries }: SectionRow, { locale, words: t }: NoteSetting): string {
  const written = summaries.filter(({ body }) => body !== '')
  const summary = written.find(({ lang }) => lang === locale) ?? written[0]
  if (!summary) return t('digest.noSummary')
  const note = noteOn({ ...summary, textLang: summary.textLang ?? summary.lang }, locale)
  return `${note === undefined ? '' : `*${t(note)}*\n\n`}${formatBody(summary.body, 2)}`
}

function sourcesOf({ appearances }: SectionRow, { words: t }: NoteSetting): string {
  if (appearances.length === 0) return t('digest.noSources')
  return appearances.map(({ title, url }) => `- ${formatLink(title, url)}`).join('\n')
}
