import { useTranslations } from 'next-intl'
import type { Day, Language } from '@/db/vocabulary'
import { periodPath } from '@/lib/digest/addresses'
import type { CalendarMonth, CalendarWeek } from '@/lib/digest/calendar'
import { addDays } from '@/lib/digest/period'
import { formatDay } from '@/lib/i18n/dates'
import { CalendarCell } from './calendar-cell'

type Props = { calendar: CalendarMonth; locale: Language; isLarge?: boolean }

/** A month as a table of weeks; each day leads to its digests, each week to itself as one page. */
export function MonthCalendar({ calendar: { month, weeks }, locale, isLarge = false }: Props) {
  const t = useTranslations('archive')
  const monday = weeks[0]?.week.from
  return (
    <table className="w-full table-fixed border-separate border-spacing-px text-[0.7rem] leading-snug [overflow-wrap:normal] sm:border-spacing-0.5 sm:text-xs">
      <caption className="sr-only">{t('caption', { month: formatDay(month.from, locale, 'month') })}</caption>
      <thead>
        <tr className="text-soft">
          <th scope="col" className="w-7 font-normal sm:w-8">
            <span className="sr-only">{t('week')}</span>
          </th>
          {monday &&
            weekdays(monday).map((day) => (
              <th key={day} scope="col" className="py-1 font-normal">
                {formatDay(day, locale, 'weekdayName')}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <WeekRow key={week.week.name} week={week} locale={locale} isLarge={isLarge} />
        ))}
      </tbody>
    </table>
  )
}

function WeekRow({
  week: { week, days },
  locale,
  isLarge,
}: {
  week: CalendarWeek
  locale: Language
  isLarge: boolean
}) {
  const t = useTranslations('archive')
  const number = Number(week.name.slice(-2))
  const hasDigests = days.some((day) => day?.standing === 'listed')
  return (
    <tr className="align-top">
      <th scope="row" className="pt-1 font-normal text-soft">
        {hasDigests ? (
          <a href={periodPath(locale, week.name)} className="quiet-link">
            {t('weekNumber', { number })}
          </a>
        ) : (
          t('weekNumber', { number })
        )}
      </th>
      {days.map((day, index) =>
        day ? (
          <CalendarCell key={day.day} day={day} locale={locale} isLarge={isLarge} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week, which never moves
          <td key={index} />
        ),
      )}
    </tr>
  )
}

function weekdays(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}
