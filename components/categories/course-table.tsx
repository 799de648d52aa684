import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { periodPath } from '@/lib/digest/addresses'
import type { SeriesPoint } from '@/lib/digest/series'

const openRows = 12

export type NamedPoint = SeriesPoint & { name: string }
type Props = { points: readonly NamedPoint[]; colour: string; caption: string; locale: Language }

/** A category by month or week, the newest first, a bar in each row; older rows are folded away. */
export function CourseTable({ points, colour, caption, locale }: Props) {
  const t = useTranslations('categories')
  const newestFirst = points.toReversed()
  const most = Math.max(1, ...points.map(({ listed }) => listed))
  const table = (rows: readonly NamedPoint[]) => (
    <PointTable points={rows} most={most} colour={colour} caption={caption} locale={locale} />
  )
  const older = newestFirst.slice(openRows)
  return (
    <>
      {table(newestFirst.slice(0, openRows))}
      {older.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit text-sm text-soft hover:text-ink">{t('older', { count: older.length })}</summary>
          {table(older)}
        </details>
      )}
    </>
  )
}

function PointTable({ points, most, colour, caption, locale }: Props & { most: number }) {
  const t = useTranslations('categories')
  return (
    <table className="w-full border-collapse text-sm leading-snug">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-left text-soft">
        <tr>
          <th scope="col" className="pb-1 font-normal">
            {t('period')}
          </th>
          <th scope="col" className="w-16 pb-1 text-right font-normal">
            {t('listed')}
          </th>
          <th scope="col" className="w-20 pb-1 text-right font-normal">
            {t('fresh')}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ period, name, listed, fresh }) => (
          <tr key={period.name} className="align-top">
            <th scope="row" className="py-1 text-left font-normal">
              {listed > 0 ? (
                <a href={periodPath(locale, period.name)} className="hover:underline">
                  {name}
                </a>
              ) : (
                <span className="text-soft">{name}</span>
              )}
              <span
                aria-hidden="true"
                className="mt-0.5 block h-1.5 rounded-full"
                style={{ background: `linear-gradient(to right, ${colour} ${(listed / most) * 100}%, var(--line) 0)` }}
              />
            </th>
            <td className="py-1 text-right tabular-nums">{t('number', { count: listed })}</td>
            <td className={`py-1 text-right tabular-nums ${fresh > 0 ? 'text-accent' : 'text-soft'}`}>
              {t('number', { count: fresh })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
