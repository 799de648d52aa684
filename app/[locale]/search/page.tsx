import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppliedFilters } from '@/components/search/applied-filters'
import { SearchFacets } from '@/components/search/search-facets'
import { SearchForm } from '@/components/search/search-form'
import { SearchNone } from '@/components/search/search-none'
import { SearchResultList } from '@/components/search/search-results'
import { SearchStart } from '@/components/search/search-start'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { listDays } from '@/db/queries/digests'
import type { Language } from '@/db/vocabulary'
import { searchPath } from '@/lib/digest/addresses'
import { searchFeedPath } from '@/lib/feeds/feed-path'
import { pageLocale } from '@/lib/i18n/page-locale'
import { feedTypes } from '@/lib/i18n/page-metadata'
import { findSections } from '@/lib/search/find'
import type { Concept } from '@/lib/search/glossary'
import { listQueryHelp } from '@/lib/search/query-help'
import { findResults } from '@/lib/search/results'
import { hasFilters, parseSearch, type SearchChoice, type SearchParam } from '@/lib/search/search-params'
import { listFrequentTerms } from '@/lib/search/suggest'

type Props = PageProps<'/[locale]/search'>
type Query = Awaited<Props['searchParams']>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('search')
  const { choice } = readSearch(await searchParams)
  const { query } = choice
  // By whole characters: half of one is no text.
  const shown = [...query].slice(0, 80).join('')
  const isAsked = query.trim() !== ''
  return {
    title: isAsked ? t('titleFor', { query: shown }) : t('title'),
    description: t('field'),
    robots: { index: false },
    ...(isAsked ? { alternates: { types: await feedTypes(locale, [choice]) } } : {}),
  }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const query = await searchParams
  const tidyPath = findTidyPath(locale, query)
  if (tidyPath !== undefined) redirect(tidyPath)
  const t = await getTranslations('search')
  const { choice, invalid } = readSearch(query)
  const db = getDatabase()
  const found = findResults(db, choice, locale)
  return (
    <main id="main" className="wrap pt-8 pb-16">
      <PageTitle>{found.isEmptyQuery ? t('emptyTitle') : t('title')}</PageTitle>
      <SearchForm locale={locale} choice={choice} />
      <AppliedFilters choice={choice} locale={locale} />
      {invalid.length > 0 && <p className="mt-3 text-sm">{t('ignored', { names: invalid.join(', ') })}</p>}
      {choice.from && choice.to && choice.from > choice.to && <p className="mt-3 text-sm">{t('swapped')}</p>}
      <div className="mt-8">
        {found.isEmptyQuery ? (
          <SearchStart days={listDays(db, 7)} terms={listFrequentTerms(db, locale, 12)} locale={locale} />
        ) : found.total === 0 ? (
          <NothingFound choice={choice} concepts={found.concepts} locale={locale} />
        ) : (
          <div className="grid gap-x-14 gap-y-8 wide:grid-cols-[minmax(0,44rem)_15rem]">
            <div>
              <SearchResultList found={found} choice={choice} locale={locale} />
              <p className="no-print mt-8 text-sm">
                <a href={searchFeedPath(locale, choice, 'atom')} className="quiet-link">
                  {t('feed')}
                </a>
              </p>
            </div>
            <SearchFacets facets={found.facets} choice={choice} locale={locale} />
          </div>
        )}
      </div>
    </main>
  )
}

type NothingProps = { choice: SearchChoice; concepts: Concept[]; locale: Language }

/** Where the filters are the reason, no spelling is looked for. */
function NothingFound({ choice, concepts, locale }: NothingProps) {
  const db = getDatabase()
  const { query, withGlossary } = choice
  const withoutFilters = hasFilters(choice) ? findSections(db, { query, withGlossary }).total : 0
  const help = withoutFilters > 0 ? [] : listQueryHelp(db, query, 5)
  return <SearchNone choice={choice} concepts={concepts} withoutFilters={withoutFilters} help={help} locale={locale} />
}

/** Of a parameter that is there more than once the first counts. */
function readSearch(query: Query) {
  return parseSearch((name: SearchParam) => [query[name]].flat()[0])
}

/** The same address without its empty fields, which a form sends that no script tidies; `undefined` when it has none. */
function findTidyPath(locale: Language, query: Query): string | undefined {
  const fields = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value = '') => [name, value]))
  const filled = fields.filter(([, value]) => value !== '')
  if (filled.length === fields.length) return undefined
  return filled.length > 0 ? `${searchPath(locale)}?${new URLSearchParams(filled)}` : searchPath(locale)
}
