import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { SectionPlace, Teasers } from '@/db/queries/sections'
import type { Language } from '@/db/vocabulary'
import { sectionPath } from '@/lib/digest/addresses'
import { chooseTeaser } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'

const titlesShown = 3

type Texts = { teasers: ReadonlyMap<number, Teasers>; titles: ReadonlyMap<number, string[]> }
type Props = Texts & { sections: readonly SectionPlace[]; locale: Language }

/** Sections of a category, each with its day, how it begins and the first titles it lists. */
export function CategorySections({ sections, locale, ...texts }: Props) {
  return (
    <Drawn>
      <ol>
        {sections.map((section) => (
          <CategorySection key={section.id} section={section} locale={locale} {...texts} />
        ))}
      </ol>
    </Drawn>
  )
}

type ItemProps = Texts & { section: SectionPlace; locale: Language }

function CategorySection({ section, teasers, titles, locale }: ItemProps) {
  const t = useTranslations()
  const teaser = chooseTeaser(teasers.get(section.id), locale)
  const listed = titles.get(section.id) ?? []
  return (
    <li className="border-line border-t py-4 first:border-t-0">
      <h3 className="text-sm">
        <a href={sectionPath(locale, section)} className="font-semibold hover:underline">
          <time dateTime={section.day}>{formatDay(section.day, locale, 'long')}</time> {t(`kind.${section.kind}`)}
        </a>
      </h3>
      {teaser && (
        <p lang={teaser.lang === locale ? undefined : teaser.lang} className="mt-1 font-serif">
          {teaser.text}
        </p>
      )}
      {listed.length > 0 && (
        <ul className="mt-1.5 border-line border-l-2 pl-4 text-sm">
          {listed.slice(0, titlesShown).map((title, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a title may stand twice in a section, and the list never moves
            <li key={position} lang={langUnless(title, locale)}>
              {title}
            </li>
          ))}
          {listed.length > titlesShown && (
            <li className="text-soft">{t('categories.moreTitles', { count: listed.length - titlesShown })}</li>
          )}
        </ul>
      )}
    </li>
  )
}
