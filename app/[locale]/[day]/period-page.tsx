import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/app/[locale]/missing-page'
import { ExportLinks } from '@/components/export/export-links'
import { Missing } from '@/components/layout/missing'
import { PeriodArticle } from '@/components/period/period-article'
import { PeriodCategoryPage, periodSourcesPerPage } from '@/components/period/period-category-page'
import { PeriodMasthead } from '@/components/period/period-masthead'
import { StepNav } from '@/components/ui/step-nav'
import { getDatabase } from '@/db'
import { findNewestDay } from '@/db/queries/digests'
import { listTeasers } from '@/db/queries/sections'
import type { Language } from '@/db/vocabulary'
import { dayPath, periodPath } from '@/lib/digest/addresses'
import { parsePage } from '@/lib/digest/page-number'
import type { Period } from '@/lib/digest/period'
import type { PeriodCategory } from '@/lib/digest/period-view'
import { formatPeriod } from '@/lib/i18n/format-period'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { chooseCategory, findPeriodsBeside, type LoadedPeriod, loadPeriod, loadTeasers } from './load-period'

type Query = Record<string, string | string[] | undefined>
type Props = { period: Period; query: Query; locale: Language }

/** A month or a week read as one page: whole, or one category of it. */
export async function PeriodPage({ period, query, locale }: Props) {
  const loaded = loadPeriod(period.name)
  if (!loaded) return <MissingPeriod period={period} locale={locale} />
  const entry = chooseCategory(loaded, query.category)
  if (entry === null) return <MissingPage locale={locale} />
  if (entry) return <CategoryOfPeriod loaded={loaded} entry={entry} query={query} locale={locale} />
  const t = await getTranslations('period')
  return (
    <main id="main" className="wrap pb-16">
      <PeriodMasthead
        period={period}
        title={t('heading', { period: await formatPeriod(period, locale) })}
        counts={loaded.view}
        {...(await stepsBeside(period, locale))}
        locale={locale}
      />
      <PeriodArticle period={period} view={loaded.view} teasers={loadTeasers(loaded)} locale={locale} />
      <ExportLinks
        pagePath={periodPath(locale, period.name)}
        formats={period.unit === 'month' ? ['epub', 'zip'] : ['epub']}
      />
    </main>
  )
}

export async function periodMetadata({ period, query, locale }: Props): Promise<Metadata> {
  const t = await getTranslations()
  const loaded = loadPeriod(period.name)
  const entry = loaded && chooseCategory(loaded, query.category)
  if (!loaded || entry === null) return { title: t('notFound.title'), robots: { index: false } }
  const name = await formatPeriod(period, locale)
  const page = Number(parsePage(query.page, pagesOf(entry)) ?? 1)
  const { sources, fresh } = loaded.view
  return pageMetadata({
    locale,
    title: entry
      ? t('period.categoryTitle', { category: t(`category.${entry.category}`), period: name })
      : t('period.title', { period: name }),
    description: t('period.description', { period: name, sources, fresh }),
    path: (language) => periodPath(language, period.name, entry && { category: entry.category, page }),
  })
}

type CategoryProps = { loaded: LoadedPeriod; entry: PeriodCategory; query: Query; locale: Language }

async function CategoryOfPeriod({ loaded: { period, view }, entry, query, locale }: CategoryProps) {
  const pages = pagesOf(entry)
  const page = parsePage(query.page, pages)
  if (!page) return <MissingPage locale={locale} />
  const t = await getTranslations()
  const name = await formatPeriod(period, locale)
  const ids = page === 1 ? entry.sections.map(({ id }) => id) : []
  const listed = entry.sources.reduce((sum, source) => sum + source.listed, 0)
  const days = new Set(entry.sections.map(({ day }) => day)).size
  return (
    <main id="main" className="wrap pb-16">
      <PeriodMasthead
        period={period}
        title={t('period.categoryTitle', { category: t(`category.${entry.category}`), period: name })}
        counts={{ days, lastDay: view.lastDay, listed, sources: entry.sources.length, fresh: entry.fresh }}
        {...(await stepsBeside(period, locale))}
        whole={{
          href: periodPath(locale, period.name),
          text: t('period.whole', { period: name, count: view.sources }),
        }}
        locale={locale}
      />
      <PeriodCategoryPage
        period={period}
        entry={entry}
        teasers={listTeasers(getDatabase(), ids)}
        page={page}
        pages={pages}
        locale={locale}
      />
    </main>
  )
}

function pagesOf(entry: PeriodCategory | undefined): number {
  return Math.max(1, Math.ceil((entry?.sources.length ?? 0) / periodSourcesPerPage))
}

async function stepsBeside(period: Period, locale: Language) {
  const { previous, next } = findPeriodsBeside(period)
  const toStep = async (one: Period | undefined) =>
    one && { href: periodPath(locale, one.name), text: await formatPeriod(one, locale) }
  return { previous: await toStep(previous), next: await toStep(next) }
}

/** A month or a week of the calendar without a digest: the nearest that have one lead on. */
async function MissingPeriod({ period, locale }: { period: Period; locale: Language }) {
  const t = await getTranslations('period')
  const newest = findNewestDay(getDatabase())
  return (
    <Missing
      locale={locale}
      title={t('missingTitle', { period: await formatPeriod(period, locale) })}
      text={t('missingText')}
      newest={newest && dayPath(locale, newest)}
    >
      <div className="mb-6 max-w-[44rem]">
        <StepNav label={t(`others.${period.unit}`)} {...(await stepsBeside(period, locale))} />
      </div>
    </Missing>
  )
}
