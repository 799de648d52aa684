import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DigestCount } from '@/db/queries/ledger'
import { type Day, kinds, type Language } from '@/db/vocabulary'
import { dayPath, digestPath } from '@/lib/digest/addresses'
import { formatDay } from '@/lib/i18n/dates'

type Props = { days: Day[]; counts: DigestCount[]; locale: Language }

/** The last days as a ledger: for each kind how much was listed and how much of it was new. */
export function LastDays({ days, counts, locale }: Props) {
  const t = useTranslations()
  return (
    <section aria-labelledby="last-days" className="pt-14">
      <h2 id="last-days" className="mb-3 font-semibold font-serif text-xl">
        {t('home.lastDays')}
      </h2>
      <table className="w-full max-w-[44rem] border-collapse text-sm">
        <thead>
          <tr className="border-ink border-b text-left">
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              {t('home.day')}
            </th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className="py-1.5 pr-4 font-semibold">
                {t(`kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day} className="border-line border-b align-baseline">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                <Link href={dayPath(locale, day)} prefetch={false} className="quiet-link whitespace-nowrap">
                  <time dateTime={day}>{formatDay(day, locale, 'weekday')}</time>
                </Link>
              </th>
              {kinds.map((kind) => {
                const count = counts.find((one) => one.day === day && one.kind === kind)
                return (
                  <td key={kind} className="py-1.5 pr-4 text-soft tabular-nums">
                    {count ? (
                      <Link
                        href={digestPath(locale, day, kind)}
                        prefetch={false}
                        className="hover:text-ink hover:underline"
                      >
                        {t(`home.listedAndNew.${kind}`, { listed: count.listed, fresh: count.fresh })}
                      </Link>
                    ) : (
                      t('home.none')
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
