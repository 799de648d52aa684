import { useTranslations } from 'next-intl'
import { CategoryIcon } from '@/components/digest/category-icon'
import type { Language } from '@/db/vocabulary'
import { sourcePath } from '@/lib/digest/addresses'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'
import type { Result } from '@/lib/search/results'
import { type Place, resultPath, type SearchChoice } from '@/lib/search/search-params'
import { MarkedText } from './marked-text'

type Props = { result: Result; choice: SearchChoice; locale: Language }

/** A section found: where it is, its best passage, the titles that match; it leads to its place in the digest. */
export function ResultCard({ result, choice, locale }: Props) {
  const t = useTranslations()
  const { day, kind, category, label, isNew, snippet, alsoOn } = result
  const name = t(`category.${category}`)
  return (
    <li className="border-line border-t py-5 first:border-t-0">
      <h3 className="font-semibold font-serif text-xl leading-snug">
        <a href={resultPath(locale, result, choice)} data-result className="flex items-center gap-2 hover:underline">
          <CategoryIcon category={category} />
          {name}
        </a>
      </h3>
      <p className="mt-0.5 flex flex-wrap gap-x-2 text-sm text-soft">
        <time dateTime={day}>{formatDay(day, locale, 'long')}</time>
        <span>{t(`kind.${kind}`)}</span>
        {label !== name && <span lang={langUnless(label, locale)}>{label}</span>}
        {isNew && <span className="font-semibold text-accent">{t('search.isNew')}</span>}
      </p>
      {snippet && (
        <p lang={snippet.lang === locale ? undefined : snippet.lang} className="mt-2">
          {snippet.isCutBefore && '… '}
          <MarkedText text={snippet.text} marks={snippet.marks} />
          {snippet.isCutAfter && ' …'}
        </p>
      )}
      <Titles result={result} locale={locale} />
      {alsoOn.length > 0 && <AlsoOn places={alsoOn} choice={choice} locale={locale} />}
    </li>
  )
}

function Titles({ result: { titles, hosts }, locale }: { result: Result; locale: Language }) {
  if (titles.length === 0) return null
  return (
    <ul className="mt-2 border-line border-l-2 pl-4 text-sm">
      {titles.map(({ key, text, marks }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a title may stand twice in a section, and the list never moves
        <li key={position} lang={langUnless(text, locale)}>
          <a href={sourcePath(locale, key)} className="hover:underline">
            <MarkedText text={text} marks={marks} />
          </a>
        </li>
      ))}
      <li className="text-soft">{hosts.slice(0, 3).join(', ')}</li>
    </ul>
  )
}

function AlsoOn({ places, choice, locale }: { places: Place[]; choice: SearchChoice; locale: Language }) {
  const t = useTranslations()
  return (
    <details className="mt-2 text-sm">
      <summary className="w-fit text-soft hover:text-ink">{t('search.alsoOn', { count: places.length })}</summary>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {places.map((place) => (
          <li key={`${place.day} ${place.kind} ${place.section}`}>
            <a href={resultPath(locale, place, choice)} className="quiet-link">
              <time dateTime={place.day}>{formatDay(place.day, locale, 'long')}</time> {t(`kind.${place.kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
