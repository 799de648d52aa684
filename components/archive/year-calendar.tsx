import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import { archivePath, periodPath } from '@/lib/digest/addresses'
import type { CalendarMonth } from '@/lib/digest/calendar'
import { formatDay, formatList } from '@/lib/i18n/dates'
import { CalendarKeys } from './calendar-keys.client'
import { CalendarLegend } from './calendar-legend'
import { KindCountsText } from './kind-counts'
import { MonthCalendar } from './month-calendar'

type Props = { months: CalendarMonth[]; locale: Language; level: 2 | 3 }

/** The months of a year beside one another; a month without a digest is named without its empty table, those the archive does not reach all at once. */
export function YearCalendar({ months, locale, level }: Props) {
  const t = useTranslations('archive')
  const isOutside = ({ totals }: CalendarMonth) => totals.days + totals.gaps === 0
  const outside = months.filter(isOutside).map(({ month }) => formatDay(month.from, locale, 'monthName'))
  return (
    <>
      <CalendarLegend />
      {outside.length > 0 && (
        <p className="mt-4 text-sm text-soft">{t('outside', { months: formatList(outside, locale) })}</p>
      )}
      <Drawn className="mt-6 grid gap-x-10 gap-y-10 md:grid-cols-2 wide:grid-cols-3">
        {months
          .filter((calendar) => !isOutside(calendar))
          .map((calendar) => (
            <YearMonth key={calendar.month.name} calendar={calendar} locale={locale} level={level} />
          ))}
      </Drawn>
      <CalendarKeys />
    </>
  )
}

type MonthProps = { calendar: CalendarMonth; locale: Language; level: 2 | 3 }

function YearMonth({ calendar, locale, level }: MonthProps) {
  const t = useTranslations('archive')
  const { month, totals } = calendar
  const Heading = level === 2 ? 'h2' : 'h3'
  const name = formatDay(month.from, locale, 'monthName')
  const [year, number] = month.name.split('-').map(Number)
  return (
    <section className="min-w-0">
      <div className="flex items-baseline gap-x-3">
        <Heading className="font-semibold font-serif text-lg">
          {totals.days > 0 ? (
            <a href={archivePath(locale, year, number)} className="hover:underline">
              {name}
            </a>
          ) : (
            name
          )}
        </Heading>
        {totals.days > 0 && (
          <a href={periodPath(locale, month.name)} className="quiet-link ml-auto text-sm text-soft">
            {t('readMonth')}
            <span className="sr-only">: {formatDay(month.from, locale, 'month')}</span>
          </a>
        )}
      </div>
      <p className="mb-1 text-soft text-xs">
        {totals.days > 0 ? <KindCountsText counts={totals.counts} /> : t('emptyMonth')}
      </p>
      {totals.days > 0 && <MonthCalendar calendar={calendar} locale={locale} />}
    </section>
  )
}
