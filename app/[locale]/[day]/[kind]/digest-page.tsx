import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/app/[locale]/missing-page'
import { DigestArticle } from '@/components/digest/digest-article'
import { DigestData } from '@/components/digest/digest-data'
import { getDatabase } from '@/db'
import { findNeighbours } from '@/db/queries/digests'
import { countDigests } from '@/db/queries/ledger'
import type { CategorySlug, Day, Kind, Language } from '@/db/vocabulary'
import { env } from '@/env'
import { cardImages } from '@/lib/cards/card-images'
import { digestCard } from '@/lib/cards/make-card'
import { cardPath, type DigestChoice, digestPath } from '@/lib/digest/addresses'
import { parseDay } from '@/lib/digest/day'
import { otherKind, parseCategorySlug, parseKind } from '@/lib/digest/kind'
import { countSources, selectSections } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { mostQueryCharacters } from '@/lib/search/limits'
import { markerFor } from '@/lib/search/marks'
import { planSearch } from '@/lib/search/plan'
import { parseSearch } from '@/lib/search/search-params'
import { loadDigest } from './load-digest'

type Params = { locale: string; day: string; kind: string; category?: string }
type Query = Record<string, string | string[] | undefined>

/** The page of a digest and that of one of its categories: the same digest, seen whole or in part. */
export async function DigestPage({ params, query }: { params: Params; query: Query }) {
  const locale = pageLocale(params.locale)
  const found = findPage(params)
  if (!found) return <MissingPage locale={locale} />
  const { digest, category } = found
  const choice: DigestChoice = {
    category,
    view: query.view === 'both' ? 'both' : undefined,
    show: query.show === 'new' ? 'new' : undefined,
  }
  const { previous, next } = findNeighbours(getDatabase(), digest.day, digest.kind)
  const toDay = (day: Day | undefined) => day && { day, href: digestPath(locale, day, digest.kind) }
  return (
    <>
      <DigestData digest={digest} category={category} locale={locale} siteUrl={env.siteUrl} />
      <DigestArticle
        digest={digest}
        choice={choice}
        locale={locale}
        previous={toDay(previous)}
        next={toDay(next)}
        sibling={await findSibling(locale, digest.day, otherKind(digest.kind))}
        marked={readMarked(query)}
      />
    </>
  )
}

export async function digestMetadata(params: Params): Promise<Metadata> {
  const locale = pageLocale(params.locale)
  const t = await getTranslations()
  const found = findPage(params)
  if (!found) return { title: t('notFound.title'), robots: { index: false } }
  const { digest, category } = found
  const { day, kind } = digest
  const date = formatDay(day, locale, 'long')
  const { listed, fresh } = countSources(selectSections(digest.sections, { category, onlyNew: false }))
  return pageMetadata({
    locale,
    path: (language) => digestPath(language, day, kind, { category }),
    title: category
      ? t('digest.categoryTitle', { category: t(`category.${category}`), date, kind })
      : t('digest.title', { date, kind }),
    description:
      listed === 0 ? t('digest.emptyDescription', { date }) : t('digest.description', { date, kind, listed, fresh }),
    feeds: category ? [{ category }, { kind }] : [{ kind }],
    type: 'article',
    images: await cardImages(locale, cardPath(locale, day, kind), await digestCard(locale, digest)),
  })
}

/** The search that led here, which the page leads back to, and marks what it finds; of a query as much as a search reads. */
function readMarked(query: Query) {
  const { choice } = parseSearch((name) => [query[name]].flat()[0])
  const search = { ...choice, query: choice.query.slice(0, mostQueryCharacters) }
  return search.query.trim() ? { search, mark: markerFor(planSearch(search.query, search.withGlossary)) } : undefined
}

function findPage(params: Params) {
  const day = parseDay(params.day)
  const kind = parseKind(params.kind)
  const category = params.category === undefined ? undefined : parseCategorySlug(params.category)
  if (!day || !kind || (params.category !== undefined && !category)) return undefined
  const digest = loadDigest(day, kind)
  const isPresent = digest && (!category || hasCategory(digest.sections, category))
  return isPresent ? { digest, category } : undefined
}

function hasCategory(sections: readonly { category: CategorySlug }[], category: CategorySlug): boolean {
  return sections.some((section) => section.category === category)
}

async function findSibling(locale: Language, day: Day, kind: Kind) {
  const count = countDigests(getDatabase(), [day]).find((one) => one.kind === kind)
  if (!count) return undefined
  const t = await getTranslations('digest')
  return { href: digestPath(locale, day, kind), text: t('sibling', { kind, count: count.listed }) }
}
