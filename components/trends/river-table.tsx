import { useTranslations } from 'next-intl'
import { CategoryIcon } from '@/components/digest/category-icon'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import { type NamedPeriod, percentOf, type River } from '@/lib/charts/river'
import { periodPath } from '@/lib/digest/addresses'

type Props = { river: River; periods: NamedPeriod[]; isShare: boolean; locale: Language }

/** Each category in each period that lists anything, the newest first; every number leads to what it counts. */
export function RiverTable({ river: { bands, totals }, periods, isShare, locale }: Props) {
  const t = useTranslations()
  const rows = periods.map((period, at) => ({ ...period, at, total: totals[at] ?? 0 })).reverse()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section aria-label={t('trends.river')} tabIndex={0} className="mt-2 overflow-x-auto">
      <Drawn>
        <table className="border-collapse">
          <thead>
            <tr className="border-ink border-b align-bottom">
              <th scope="col" className="sticky left-0 bg-paper py-1.5 pr-4 text-left font-semibold">
                {t('trends.when')}
              </th>
              {bands.map(({ category }) => (
                <th key={category} scope="col" className="min-w-20 px-2 py-1.5 text-right font-normal">
                  <CategoryIcon category={category} size={16} />
                  <span className="block leading-tight">{t(`category.${category}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ total }) => total > 0)
              .map(({ period, name, at, total }) => (
                <tr key={period} className="border-line border-b">
                  <th
                    scope="row"
                    className="sticky left-0 whitespace-nowrap bg-paper py-1.5 pr-4 text-left font-normal"
                  >
                    {name}
                  </th>
                  {bands.map(({ category, counts }) => (
                    <td key={category} className="px-2 text-right tabular-nums">
                      <Count
                        count={counts[at] ?? 0}
                        text={isShare ? `${percentOf(counts[at] ?? 0, total)}%` : String(counts[at] ?? 0)}
                        href={periodPath(locale, period, { category })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </Drawn>
    </section>
  )
}

function Count({ count, text, href }: { count: number; text: string; href: string }) {
  if (count === 0) return <span className="text-soft">0</span>
  return (
    <a href={href} className="quiet-link">
      {text}
    </a>
  )
}
