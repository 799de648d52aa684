import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import { ExportLinks } from '@/components/export/export-links'
import type { Language } from '@/db/vocabulary'
import type { Tier } from '@/lib/search/find'
import { mostPages } from '@/lib/search/limits'
import { type Result, resultsPerPage, type SearchResults } from '@/lib/search/results'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'
import { GlossaryNote } from './glossary-note'
import { ResultCard } from './result-card'
import { ResultKeys } from './result-keys.client'

type Props = { found: SearchResults; choice: SearchChoice; locale: Language }

/** One page of what was found: as typed, then by other names, then inside longer words. */
export function SearchResultList({ found, choice, locale }: Props) {
  const t = useTranslations('search')
  return (
    <section aria-labelledby="results" className="min-w-0 max-w-[44rem]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-ink border-b-2 pb-2">
        <h2 id="results" className="font-semibold">
          {t('found', { count: found.total })}
        </h2>
        <Order choice={choice} locale={locale} />
      </div>
      <GlossaryNote concepts={found.concepts} choice={choice} locale={locale} />
      <Drawn>
        {groupByTier(found.results, choice.sort).map(({ tier, results }) => (
          <TierList key={tier} tier={tier} results={results} choice={choice} locale={locale} />
        ))}
      </Drawn>
      <Pages found={found} choice={choice} locale={locale} />
      <ResultKeys />
      <ExportLinks pagePath={resultsPath(locale, choice)} />
    </section>
  )
}

type TierGroup = { tier: Tier; results: Result[] }

/** By day the ways of finding are mixed, and nothing divides them. */
function groupByTier(results: Result[], sort: SearchChoice['sort']): TierGroup[] {
  if (sort === 'day') return [{ tier: 'typed', results }]
  return (['typed', 'translated', 'inside'] as const)
    .map((tier) => ({ tier, results: results.filter((result) => result.tier === tier) }))
    .filter((group) => group.results.length > 0)
}

function TierList({ tier, results, choice, locale }: TierGroup & Omit<Props, 'found'>) {
  const t = useTranslations('search')
  return (
    <>
      {tier !== 'typed' && (
        <p className="mt-4 border-line border-b pb-1 text-sm text-soft">
          {t(tier === 'inside' ? 'tierInside' : 'tierTranslated')}
        </p>
      )}
      <ol>
        {results.map((result) => (
          <ResultCard key={result.id} result={result} choice={choice} locale={locale} />
        ))}
      </ol>
    </>
  )
}

function Order({ choice, locale }: { choice: SearchChoice; locale: Language }) {
  const t = useTranslations('search')
  const isByDay = choice.sort === 'day'
  const link = 'aria-[current]:text-ink aria-[current]:font-semibold hover:text-ink'
  return (
    <nav aria-label={t('sort')} className="no-print flex gap-x-4 text-sm text-soft">
      <a
        href={resultsPath(locale, choice, { sort: undefined })}
        aria-current={isByDay ? undefined : 'true'}
        className={link}
      >
        {t('byRelevance')}
      </a>
      <a
        href={resultsPath(locale, choice, { sort: 'day' })}
        aria-current={isByDay ? 'true' : undefined}
        className={link}
      >
        {t('byDay')}
      </a>
    </nav>
  )
}

function Pages({ found: { pages, isCapped }, choice, locale }: Props) {
  const t = useTranslations('search')
  const { page } = choice
  if (pages < 2 && page === 1) return null
  const to = (target: number) => resultsPath(locale, choice, { page: target })
  return (
    <>
      <nav aria-label={t('pages')} className="no-print grid grid-cols-3 border-line border-y py-2 text-sm">
        <span>
          {page > 1 && (
            <a href={to(Math.min(page - 1, pages))} rel="prev" className="quiet-link">
              {t('previous')}
            </a>
          )}
        </span>
        <span className="text-center text-soft tabular-nums">
          {page} / {pages}
        </span>
        <span className="text-right">
          {page < pages && (
            <a href={to(page + 1)} rel="next" className="quiet-link">
              {t('next')}
            </a>
          )}
        </span>
      </nav>
      {isCapped && <p className="mt-2 text-sm text-soft">{t('capped', { count: mostPages * resultsPerPage })}</p>}
    </>
  )
}
