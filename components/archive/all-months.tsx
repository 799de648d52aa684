import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import { archivePath } from '@/lib/digest/addresses'
import type { ArchiveMonth, ArchiveYear } from '@/lib/digest/archive'
import { sumCounts } from '@/lib/digest/calendar'
import { formatDay } from '@/lib/i18n/dates'
import { KindCountsText } from './kind-counts'

type Props = { years: ArchiveYear[]; locale: Language }

/** Every year with its months and what they list, the newest year first. */
export function AllMonths({ years, locale }: Props) {
  const t = useTranslations('archive')
  return (
    <section aria-labelledby="all-months" className="pt-14">
      <h2 id="all-months" className="mb-3 font-semibold font-serif text-2xl">
        {t('allMonths')}
      </h2>
      <Drawn>
        {years.map(({ year, months }) => (
          <section key={year} className="border-line border-t py-4">
            <h3 className="font-semibold font-serif text-lg">
              <a href={archivePath(locale, year)} className="hover:underline">
                {t('year', { year: String(year) })}
              </a>
            </h3>
            <p className="text-sm text-soft">
              <span className="mr-3">{t('days', { count: months.reduce((sum, { days }) => sum + days, 0) })}</span>
              <KindCountsText counts={sumCounts(months.map(({ counts }) => counts))} />
            </p>
            <ul className="mt-3 grid grid-cols-2 gap-x-6 gap-y-3 text-sm sm:grid-cols-3 wide:grid-cols-6">
              {months.map((month) => (
                <MonthItem key={month.month.name} month={month} year={year} locale={locale} />
              ))}
            </ul>
          </section>
        ))}
      </Drawn>
    </section>
  )
}

function MonthItem({
  month: { month, days, counts },
  year,
  locale,
}: {
  month: ArchiveMonth
  year: number
  locale: Language
}) {
  const t = useTranslations('archive')
  return (
    <li>
      <a href={archivePath(locale, year, Number(month.name.slice(5)))} className="quiet-link font-medium">
        {formatDay(month.from, locale, 'monthName')}
      </a>{' '}
      <span className="text-soft">{t('days', { count: days })}</span>
      <span className="block text-soft text-xs">
        <KindCountsText counts={counts} />
      </span>
    </li>
  )
}
