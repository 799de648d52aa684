import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { KindCountsText } from '@/components/archive/kind-counts'
import { YearCalendar } from '@/components/archive/year-calendar'
import { PageTitle } from '@/components/ui/page-title'
import { StepNav } from '@/components/ui/step-nav'
import type { Language } from '@/db/vocabulary'
import { archivePath } from '@/lib/digest/addresses'
import { monthsOf, parseYear, sumCounts } from '@/lib/digest/calendar'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { loadArchive, loadCalendar } from '../load-archive'
import { MissingPeriod } from '../missing-period'

type Props = PageProps<'/[locale]/archive/[year]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, year: text } = await params
  const locale = pageLocale(segment)
  const t = await getTranslations()
  const found = findYear(text)
  if (!found) return { title: t('notFound.title'), robots: { index: false } }
  const year = String(found.year)
  return pageMetadata({
    locale,
    title: t('archive.yearTitle', { year }),
    description: t('archive.yearDescription', { year, days: found.days }),
    path: (language) => archivePath(language, found.year),
  })
}

export default async function YearPage({ params }: Props) {
  const { locale: segment, year: text } = await params
  const locale = pageLocale(segment)
  const found = findYear(text)
  if (!found) return <MissingPeriod locale={locale} />
  const t = await getTranslations('archive')
  const { archive, year, days } = found
  const months = loadCalendar(archive, monthsOf(year))
  const gaps = months.reduce((sum, { totals }) => sum + totals.gaps, 0)
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <p className="text-sm text-soft">
        <a href={archivePath(locale)} className="quiet-link">
          {t('title')}
        </a>
      </p>
      <PageTitle>{t('yearTitle', { year: String(year) })}</PageTitle>
      <p className="text-soft">
        <span className="mr-3">{t('days', { count: days })}</span>
        <KindCountsText counts={sumCounts(months.map(({ totals }) => totals.counts))} />
      </p>
      <p className="mb-5 text-soft">{t('gapsIn', { gaps })}</p>
      <div className="mb-6">
        <StepNav label={t('otherYears')} {...yearsBeside(found, locale, (one) => t('year', { year: String(one) }))} />
      </div>
      <YearCalendar months={months} locale={locale} level={2} />
    </main>
  )
}

/** A year in which there is a digest; `undefined` for any other text. */
function findYear(text: string) {
  const year = parseYear(text)
  const archive = loadArchive()
  if (!year || !archive) return undefined
  const years = [...new Set(archive.months.map(({ month }) => Number(month.name.slice(0, 4))))]
  const days = archive.months
    .filter(({ month }) => month.name.startsWith(text))
    .reduce((sum, month) => sum + month.days, 0)
  return days > 0 ? { archive, year, days, years } : undefined
}

type Found = NonNullable<ReturnType<typeof findYear>>

function yearsBeside({ years, year }: Found, locale: Language, format: (year: number) => string) {
  const toStep = (one: number | undefined) => one && { href: archivePath(locale, one), text: format(one) }
  return {
    previous: toStep(years.findLast((one) => one < year)) || undefined,
    next: toStep(years.find((one) => one > year)) || undefined,
  }
}
