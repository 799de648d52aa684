import { sectionPath, sourcePath } from '@/lib/digest/addresses'
import { paperLinks } from '@/lib/digest/paper-links'
import type { AppearanceView, SourceLife } from '@/lib/digest/source-view'
import { formatDay } from '@/lib/i18n/dates'
import { toCitation } from './citation'
import { formatPlain } from './csl'
import type { NoteSetting } from './digest-note'
import { escapeMarkdown, formatFrontMatter, formatLink, formatPassage, joinBlocks } from './note-text'

/** The life line of a source as a Markdown note with YAML front matter. */
export function formatSourceNote(source: SourceLife, setting: NoteSetting): string {
  const { locale, siteUrl, words: t } = setting
  const { title, citation } = { title: source.title || t('sourcePage.untitled'), citation: toCitation(source) }
  const head = formatFrontMatter({
    title: citation.title,
    type: 'source',
    date: source.firstDay,
    lang: locale,
    arxiv: source.arxivId ?? undefined,
    original: citation.url,
    tags: source.categories.map(({ category }) => category),
    aliases: [source.key, ...source.otherTitles.slice(0, 12)],
    url: `${siteUrl}${sourcePath(locale, source.key)}`,
  })
  const pages = source.arxivId ? paperLinks(source.arxivId) : [{ site: 'original' as const, href: citation.url ?? '' }]
  const links = pages.filter(({ href }) => href !== '')
  const days = t.markup('sourcePage.days', { days: source.days, b: (text) => text })
  const first = t.markup('sourcePage.first', { date: formatDay(source.firstDay, locale, 'long'), day: (text) => text })
  return (
    head +
    joinBlocks([
      `# ${escapeMarkdown(title)}`,
      `${first} · ${days}`,
      links.map(({ site, href }) => `- ${formatLink(t(`sourcePage.sites.${site}`), href)}`).join('\n'),
      `## ${t('sourcePage.timeline')}`,
      source.appearances.map((appearance) => formatAppearance(appearance, setting)).join('\n'),
      `## ${t('sourcePage.cite')}`,
      escapeMarkdown(formatPlain(citation)),
    ])
  )
}

function formatAppearance(appearance: AppearanceView, { locale, siteUrl, words: t }: NoteSetting): string {
  const { day, kind, category, passage } = appearance
  const place = formatLink(
    `${formatDay(day, locale, 'long')} ${t(`kind.${kind}`)}`,
    siteUrl + sectionPath(locale, appearance),
  )
  const text = passage?.text && `\n  ${formatPassage(passage)}`
  return `- ${place} · ${t(`category.${category}`)}${text ?? ''}`
}
