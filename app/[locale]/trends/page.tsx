import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CategoryTotals } from '@/components/trends/category-totals'
import { HostsTable } from '@/components/trends/hosts-table'
import { RepeatsTable } from '@/components/trends/repeats-table'
import { RisingTerms } from '@/components/trends/rising-terms'
import { RiverSection } from '@/components/trends/river-section'
import { StuckNotice } from '@/components/trends/stuck-notice'
import { TrendsOptions } from '@/components/trends/trends-options'
import { PageTitle } from '@/components/ui/page-title'
import { StepNav } from '@/components/ui/step-nav'
import { getDatabase } from '@/db'
import { kinds, type Language } from '@/db/vocabulary'
import { trendsPath } from '@/lib/digest/addresses'
import { addDays, type Period } from '@/lib/digest/period'
import { formatPeriod } from '@/lib/i18n/format-period'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { findRisingTerms, recentDays } from '@/lib/trends/rising-terms'
import { findStuckSources } from '@/lib/trends/stuck-sources'
import { parseTrendsChoice, type TrendsChoice, trendsChoicePath } from '@/lib/trends/trends-choice'
import { hostDays, loadCourses, loadHosts } from './load-trends'

type Props = PageProps<'/[locale]/trends'>

const risingShown = 15

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
  const courses = loadCourses(choice)
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <div className="max-w-[52rem]">
        <PageTitle>{t('title')}</PageTitle>
        <p className="mb-6 max-w-[44rem] text-soft">{courses ? t('lead') : t('empty')}</p>
        {kinds
          .flatMap((kind) => findStuckSources(db, kind) ?? [])
          .map((one) => (
            <StuckNotice key={one.kind} stuck={one} locale={locale} />
          ))}
        {courses && (
          <>
            <TrendsOptions choice={choice} locale={locale} />
            <Courses courses={courses} choice={choice} locale={locale} />
            <RisingTerms
              terms={findRisingTerms(db)?.slice(0, risingShown)}
              from={addDays(courses.last, 1 - recentDays)}
              locale={locale}
            />
            <HostsTable {...loadHosts(courses, choice.kind)} days={hostDays} />
          </>
        )}
      </div>
    </main>
  )
}

type CoursesProps = { courses: NonNullable<ReturnType<typeof loadCourses>>; choice: TrendsChoice; locale: Language }

async function Courses({ courses, choice, locale }: CoursesProps) {
  const t = await getTranslations('trends')
  const { points, river, earlier, later, isNewest } = courses
  const named = await Promise.all(
    points.map(async ({ period, ...tally }) => ({
      ...tally,
      period: period.name,
      name: await formatPeriod(period, locale),
    })),
  )
  const step = async (key: 'earlier' | 'later', period: Period | undefined) =>
    period && {
      href: trendsChoicePath(locale, { ...choice, until: period.name }),
      text: t(key, { period: await formatPeriod(period, locale) }),
    }
  return (
    <>
      <RiverSection river={river} periods={named} isShare={choice.view === 'share'} locale={locale} />
      {(earlier || !isNewest) && (
        <div className="mt-4">
          <StepNav label={t('periods')} previous={await step('earlier', earlier)} next={await step('later', later)} />
        </div>
      )}
      <CategoryTotals slices={river.bands} locale={locale} />
      <RepeatsTable periods={named.filter(({ listed }) => listed > 0).reverse()} by={choice.by} locale={locale} />
    </>
  )
}
