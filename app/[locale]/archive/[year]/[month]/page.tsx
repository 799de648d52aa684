import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarKeys } from '@/components/archive/calendar-keys.client'
import { CalendarLegend } from '@/components/archive/calendar-legend'
import { KindCountsText } from '@/components/archive/kind-counts'
import { MonthCalendar } from '@/components/archive/month-calendar'
import { Drawn } from '@/components/drawn/drawn'
import { PageTitle } from '@/components/ui/page-title'
import { StepNav } from '@/components/ui/step-nav'
import type { Language } from '@/db/vocabulary'
import { archivePath, periodPath } from '@/lib/digest/addresses'
import { type Period, parsePeriod } from '@/lib/digest/period'
import { formatDay } from '@/lib/i18n/dates'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { loadArchive, loadCalendar } from '../../load-archive'
import { MissingPeriod } from '../../missing-period'

type Props = PageProps<'/[locale]/archive/[year]/[month]'>
type Params = Awaited<Props['params']>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const segments = await params
  const locale = pageLocale(segments.locale)
  const t = await getTranslations()
  const found = findMonth(segments)
  if (!found) return { title: t('notFound.title'), robots: { index: false } }
  const month = formatDay(found.month.from, locale, 'month')
  return pageMetadata({
    locale,
    title: t('archive.monthTitle', { month }),
    description: t('archive.monthDescription', { month, days: found.days }),
    path: (language) => pathOf(language, found.month),
  })
}

export default async function MonthPage({ params }: Props) {
  const segments = await params
  const locale = pageLocale(segments.locale)
  const found = findMonth(segments)
  if (!found) return <MissingPeriod locale={locale} />
  const t = await getTranslations('archive')
  const { archive, month, previous, next } = found
  const year = Number(segments.year)
  const toStep = (one: Period | undefined) =>
    one && { href: pathOf(locale, one), text: formatDay(one.from, locale, 'month') }
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <p className="text-sm text-soft">
        <a href={archivePath(locale, year)} className="quiet-link">
          {t('yearTitle', { year: segments.year })}
        </a>
      </p>
      <PageTitle>{t('monthTitle', { month: formatDay(month.from, locale, 'month') })}</PageTitle>
      {loadCalendar(archive, [month]).map((calendar) => (
        <div key={month.name}>
          <p className="text-soft">
            <span className="mr-3">{t('days', { count: calendar.totals.days })}</span>
            <KindCountsText counts={calendar.totals.counts} />
          </p>
          <p className="mb-5 text-soft">{t('gapsIn', { gaps: calendar.totals.gaps })}</p>
          <StepNav label={t('otherMonths')} previous={toStep(previous)} next={toStep(next)}>
            <a href={periodPath(locale, month.name)} className="quiet-link hover:text-ink">
              {t('readMonth')}
            </a>
          </StepNav>
          <Drawn className="my-6">
            <MonthCalendar calendar={calendar} locale={locale} isLarge />
          </Drawn>
          <CalendarLegend />
        </div>
      ))}
      <CalendarKeys />
    </main>
  )
}

function pathOf(locale: Language, month: Period): string {
  const [year, number] = month.name.split('-').map(Number)
  return archivePath(locale, year, number)
}

/** A month in which there is a digest, with those before and after it; `undefined` for any other address. */
function findMonth({ year, month: text }: Params) {
  const wanted = /^\d{2}$/.test(text) ? parsePeriod(`${year}-${text}`) : undefined
  const archive = loadArchive()
  const found = archive?.months.find(({ month }) => month.name === wanted?.name)
  if (!archive || !found) return undefined
  const { month, days } = found
  return {
    archive,
    month,
    days,
    previous: archive.months.findLast((one) => one.month.name < month.name)?.month,
    next: archive.months.find((one) => one.month.name > month.name)?.month,
  }
}
