import { sectionPath, sourcePath } from '@/lib/digest/addresses'
import type { SourceLife } from '@/lib/digest/source-view'
import type { NoteSetting } from './digest-note'

/** The life line of a source for programs; an appearance has its passage where one is known, addresses of this site are paths. */
export function formatSourceJson(source: SourceLife, { locale }: Pick<NoteSetting, 'locale'>): string {
  const { key, title, url, host, arxivId, firstDay, lastDay, days, categories, otherTitles, otherUrls } = source
  const appearances = source.appearances.map(({ day, kind, section, label, category, title, url, passage }) => ({
    day,
    kind,
    section,
    path: sectionPath(locale, { day, kind, section }),
    label,
    category,
    title,
    url,
    passage: passage && { lang: passage.lang, text: passage.text, namesSource: passage.isMention },
  }))
  const life = { firstDay, lastDay, days, categories, otherTitles, otherUrls, appearances }
  return `${JSON.stringify({ key, path: sourcePath(locale, key), title, url, host, arxivId, ...life }, null, 2)}\n`
}
