import { useTranslations } from 'next-intl'
import type { SectionPlace, Teasers } from '@/db/queries/sections'
import type { Language } from '@/db/vocabulary'
import { sectionPath } from '@/lib/digest/addresses'
import { chooseTeaser } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'

type Props = { sections: readonly SectionPlace[]; teasers: ReadonlyMap<number, Teasers>; locale: Language }

/** How sections begin, each with the day and the way to it. */
export function SectionTeasers({ sections, teasers, locale }: Props) {
  const t = useTranslations()
  return (
    <ul className="grid gap-3">
      {sections.map((section) => {
        const teaser = chooseTeaser(teasers.get(section.id), locale)
        return (
          <li key={section.id}>
            {teaser && (
              <span lang={teaser.lang === locale ? undefined : teaser.lang} className="block font-serif">
                {teaser.text}
              </span>
            )}
            <a href={sectionPath(locale, section)} className="quiet-link text-sm text-soft">
              <time dateTime={section.day}>{formatDay(section.day, locale, 'short')}</time> {t(`kind.${section.kind}`)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
