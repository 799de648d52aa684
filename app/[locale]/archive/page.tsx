import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AllMonths } from '@/components/archive/all-months'
import { JumpForm } from '@/components/archive/jump-form'
import { YearCalendar } from '@/components/archive/year-calendar'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { listTallies } from '@/db/queries/tallies'
import type { Language } from '@/db/vocabulary'
import { archivePath, dayPath, periodPath } from '@/lib/digest/addresses'
import { groupByYear } from '@/lib/digest/archive'
import { monthsOf, parseYear } from '@/lib/digest/calendar'
import { parseDay } from '@/lib/digest/day'
import { countDays, parsePeriod } from '@/lib/digest/period'
import { formatDay } from '@/lib/i18n/dates'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { loadArchive, loadCalendar } from './load-archive'

type Props = PageProps<'/[locale]/archive'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('archive')
  return pageMetadata({
    locale,
    path: (language) => archivePath(language),
    title: t('title'),
    description: t('description'),
  })
}

export default async function ArchivePage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations()
  const wanted = [(await searchParams).day].flat()[0]?.trim().slice(0, 40)
  const target = wanted && findTarget(locale, wanted)
  if (target) redirect(target)
  const archive = loadArchive()
  if (!archive)
    return (
      <main id="main" className="wrap py-20">
        <PageTitle>{t('archive.title')}</PageTitle>
        <p className="text-soft">{t('home.emptyTitle')}</p>
      </main>
    )
  const years = groupByYear(archive.months, listTallies(getDatabase(), ['month', 'kind']))
  const newest = years[0]?.year
  const { first, last, days } = archive
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <PageTitle>{t('archive.title')}</PageTitle>
      <p className="max-w-[44rem] text-soft">
        {t('archive.lead', { first: formatDay(first, locale, 'long'), last: formatDay(last, locale, 'long'), days })}{' '}
        {t('archive.gaps', { gaps: countDays(first, last) - days })}
      </p>
      <JumpForm locale={locale} span={archive} refused={wanted || undefined} />
      {newest && (
        <section aria-labelledby="newest-year" className="pt-4">
          <h2 id="newest-year" className="mb-3 font-semibold font-serif text-2xl">
            <a href={archivePath(locale, newest)} className="hover:underline">
              {t('archive.year', { year: String(newest) })}
            </a>
          </h2>
          <YearCalendar months={loadCalendar(archive, monthsOf(newest))} locale={locale} level={3} />
        </section>
      )}
      <AllMonths years={years} locale={locale} />
    </main>
  )
}

/** Where a day, a week, a month or a year has its page; `undefined` for any other text. */
function findTarget(locale: Language, text: string): string | undefined {
  const day = parseDay(text)
  if (day) return dayPath(locale, day)
  const period = parsePeriod(text)
  if (period) return periodPath(locale, period.name)
  const year = parseYear(text)
  return year ? archivePath(locale, year) : undefined
}
