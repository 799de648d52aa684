import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CategoryTotals } from '@/components/trends/category-totals'
import { RepeatsTable } from '@/components/trends/repeats-table'
import { StuckNotice } from '@/components/trends/stuck-notice'
import { TrendsOptions } from '@/components/trends/trends-options'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { listTallies } from '@/db/queries/tallies'
import { kinds } from '@/db/vocabulary'
import { distribution } from '@/lib/charts/distribution'
import { trendsPath } from '@/lib/digest/addresses'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { findStuckSources } from '@/lib/trends/stuck-sources'
import { parseTrendsChoice } from '@/lib/trends/trends-choice'

type Props = PageProps<'/[locale]/trends'>

const mostPeriods = { month: 120, week: 104 }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('trends')
  return pageMetadata({ locale, path: trendsPath, title: t('title'), description: t('description') })
}

export default async function TrendsPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const choice = parseTrendsChoice(await searchParams)
  const t = await getTranslations('trends')
  const db = getDatabase()
  const filter = { kind: choice.kind }
  const periods = listTallies(db, [choice.by], filter).map((tally) => ({
    ...tally,
    period: tally[choice.by],
  }))
  const slices = distribution(
    listTallies(db, ['category'], filter).map(({ category, listed }) => ({ category, count: listed })),
  )
  const stuck = kinds.flatMap((kind) => findStuckSources(db, kind) ?? [])
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <div className="max-w-[52rem]">
        <PageTitle>{t('title')}</PageTitle>
        <p className="mb-6 max-w-[44rem] text-soft">{t('lead')}</p>
        {stuck.map((one) => (
          <StuckNotice key={one.kind} stuck={one} locale={locale} />
        ))}
        <TrendsOptions choice={choice} locale={locale} />
        <CategoryTotals slices={slices} kind={choice.kind} locale={locale} />
        <RepeatsTable periods={periods.slice(-mostPeriods[choice.by]).reverse()} by={choice.by} />
      </div>
    </main>
  )
}
