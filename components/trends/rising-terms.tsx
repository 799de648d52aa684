import { useTranslations } from 'next-intl'
import type { Day, Language } from '@/db/vocabulary'
import { trendsPath } from '@/lib/digest/addresses'
import { languageOf } from '@/lib/i18n/text-language'
import { resultsPath } from '@/lib/search/search-params'
import type { RisingTerm } from '@/lib/trends/rising-terms'

type Props = {
  terms: readonly RisingTerm[] | undefined
  /** The first of the last seven days. */
  from: Day
  /** Also leads to the page of all trends. */
  hasMore?: boolean
  locale: Language
}

/** What the last days name more often than the weeks before, each with the way to where it stands. */
export function RisingTerms({ terms, from, hasMore, locale }: Props) {
  const t = useTranslations('trends')
  return (
    <section aria-labelledby="rising" className="pt-12">
      <h2 id="rising" className="mb-1 font-semibold font-serif text-xl">
        {t('rising')}
      </h2>
      <p className="mb-3 text-sm text-soft">
        {t(terms ? (terms.length > 0 ? 'risingText' : 'risingNone') : 'risingSoon')}
      </p>
      {terms && terms.length > 0 && (
        <ol className="flex flex-wrap gap-x-6 gap-y-2">
          {terms.map(({ term, recent, before }) => (
            <li key={term}>
              <a
                href={resultsPath(locale, { query: term, page: 1, from })}
                lang={languageOf(term) === locale ? undefined : languageOf(term)}
                className="quiet-link font-medium"
              >
                {term}
              </a>{' '}
              <span className="text-sm text-soft tabular-nums">{t('risingCounts', { recent, before })}</span>
            </li>
          ))}
        </ol>
      )}
      {hasMore && (
        <p className="mt-3 text-sm">
          <a href={trendsPath(locale)} className="quiet-link">
            {t('moreTrends')}
          </a>
        </p>
      )}
    </section>
  )
}
