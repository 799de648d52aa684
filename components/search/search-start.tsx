import { useTranslations } from 'next-intl'
import type { Day, Language } from '@/db/vocabulary'
import { dayPath, searchPath, termsPath } from '@/lib/digest/addresses'
import { formatDay } from '@/lib/i18n/dates'
import { languageOf } from '@/lib/i18n/text-language'
import type { Suggestion } from '@/lib/search/suggest'

type Props = { days: Day[]; terms: Suggestion[]; locale: Language }

/** What a search without words offers: how to search, what is often written about, the newest days. */
export function SearchStart({ days, terms, locale }: Props) {
  const t = useTranslations('search')
  return (
    <div className="max-w-[44rem]">
      <p>{t('emptyText')}</p>
      <p className="mt-2 text-sm text-soft">{t('syntax')}</p>
      {terms.length > 0 && (
        <section aria-labelledby="frequent" className="mt-8">
          <h2 id="frequent" className="mb-2 font-semibold">
            {t('frequent')}
          </h2>
          <ul className="flex flex-wrap gap-2">
            {terms.map(({ term }) => (
              <li key={term}>
                <a
                  href={searchPath(locale, term)}
                  lang={languageOf(term)}
                  className="block rounded-full border border-line px-3 py-1 text-sm hover:border-strong-line"
                >
                  {term}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm">
            <a href={termsPath(locale)} className="quiet-link">
              {t('allTerms')}
            </a>
          </p>
        </section>
      )}
      {days.length > 0 && (
        <section aria-labelledby="recent" className="mt-8">
          <h2 id="recent" className="mb-2 font-semibold">
            {t('recent')}
          </h2>
          <ul className="grid gap-1">
            {days.map((day) => (
              <li key={day}>
                <a href={dayPath(locale, day)} className="quiet-link">
                  <time dateTime={day}>{formatDay(day, locale, 'full')}</time>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
