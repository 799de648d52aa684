import { useTranslations } from 'next-intl'
import type { Tally } from '@/db/queries/tallies'
import type { Language } from '@/db/vocabulary'
import { type NamedPeriod, percentOf } from '@/lib/charts/river'
import { periodPath } from '@/lib/digest/addresses'

type Props = { periods: (Tally & NamedPeriod)[]; by: 'week' | 'month'; locale: Language }

/** How much of what was listed in each week or month was new, newest first. */
export function RepeatsTable({ periods, by, locale }: Props) {
  const t = useTranslations('trends')
  return (
    <section aria-labelledby="repeats" className="pt-12">
      <h2 id="repeats" className="mb-3 font-semibold font-serif text-xl">
        {t('repeats')}
      </h2>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-ink border-b text-left">
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              {t(`period.${by}`)}
            </th>
            {(['listed', 'fresh', 'freshShare'] as const).map((name) => (
              <th key={name} scope="col" className="py-1.5 pl-3 text-right font-semibold">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, name, listed, fresh }) => (
            <tr key={period} className="border-line border-b">
              <th scope="row" className="whitespace-nowrap py-1.5 pr-4 text-left font-normal tabular-nums">
                <a href={periodPath(locale, period)} className="quiet-link">
                  {name}
                </a>
              </th>
              <td className="pl-3 text-right tabular-nums">{listed}</td>
              <td className="pl-3 text-right tabular-nums">{fresh}</td>
              <td className="pl-3 text-right text-soft tabular-nums">{percentOf(fresh, listed)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
