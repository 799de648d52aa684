import type { Database } from '@/db/open'
import type { Day, Kind, Language } from '@/db/vocabulary'
import { digestPath } from '@/lib/digest/addresses'
import { findDigestView } from '@/lib/digest/find-view'
import { chooseLabel, countSources } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import { wordsOf } from '@/lib/i18n/words'
import { calmLine } from './calm-line'

/** A digest as a notice tells it, in one language; labels and titles are lines in which nothing takes effect. */
export type PublishedDigest = {
  lang: Language
  title: string
  description: string
  url: string
  sections: { label: string; titles: string[]; more: number }[]
}

const mostTitles = 3

/** What a notice in that language says about a digest that was just published; `undefined` where there is none any more. */
export function describePublished(
  db: Database,
  { day, kind }: { day: Day; kind: Kind },
  lang: Language,
  siteUrl: string,
): PublishedDigest | undefined {
  const view = findDigestView(db, day, kind)
  if (!view) return undefined
  const t = wordsOf(lang)
  const date = formatDay(day, lang, 'long')
  return {
    lang,
    title: t('digest.title', { kind, date }),
    description: t('digest.description', { kind, date, ...countSources(view.sections) }),
    url: `${siteUrl}${digestPath(lang, day, kind)}`,
    sections: view.sections.map((section) => ({
      label: calmLine(chooseLabel(section, lang)),
      titles: section.sources.slice(0, mostTitles).map(({ title }) => calmLine(title)),
      more: Math.max(0, section.sources.length - mostTitles),
    })),
  }
}
