import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CategoryTable } from '@/components/categories/category-table'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { listCategoryTotals } from '@/db/queries/categories'
import { listTallies, type Tally } from '@/db/queries/tallies'
import { findTotals } from '@/db/queries/totals'
import { type CategorySlug, categorySlugs, type Day } from '@/db/vocabulary'
import { categoriesPath } from '@/lib/digest/addresses'
import { chooseUnit, fillSeries, listPeriods, type SeriesPoint } from '@/lib/digest/series'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'

const barsShown = 24

type Props = PageProps<'/[locale]/categories'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('categories')
  return pageMetadata({
    locale,
    title: t('title'),
    description: t('description', { count: categorySlugs.length }),
    path: categoriesPath,
  })
}

export default async function CategoriesPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations()
  const db = getDatabase()
  const span = findTotals(db)
  const course = span && readCourses(span)
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <div className="max-w-[60rem]">
        <PageTitle>{t('categories.title')}</PageTitle>
        <p className="mb-6 max-w-[44rem] text-soft">{t('categories.lead', { count: categorySlugs.length })}</p>
        {span && course ? (
          <CategoryTable
            totals={listCategoryTotals(db)}
            courses={course.values}
            courseTitle={t(`categories.course.${course.unit}`, { count: course.periods })}
            last={span.last}
            locale={locale}
          />
        ) : (
          <p className="text-soft">{t('home.emptyTitle')}</p>
        )}
      </div>
    </main>
  )
}

/** Lines of each category over the last months, or weeks where there is less than half a year. */
function readCourses({ first, last }: { first: Day; last: Day }) {
  const unit = chooseUnit(first, last)
  const periods = listPeriods(unit, first, last).slice(-barsShown)
  const found = new Map<CategorySlug, Map<string, Tally>>()
  for (const row of listTallies(getDatabase(), [unit, 'category'], { from: periods[0]?.from })) {
    const ofCategory = found.get(row.category) ?? new Map()
    found.set(row.category, ofCategory.set(row[unit], row))
  }
  const values = new Map([...found].map(([category, tallies]) => [category, listedOf(fillSeries(periods, tallies))]))
  return { unit, periods: periods.length, values }
}

function listedOf(points: readonly SeriesPoint[]): number[] {
  return points.map(({ listed }) => listed)
}
