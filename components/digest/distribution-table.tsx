import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChartSlice } from '@/lib/charts/chart-slice'
import { categoryColour } from './category-colour'

type Props = { slices: ChartSlice[]; allHref: string; total: number; isAll: boolean }

/** The numbers of the chart, with a bar drawn in each row: table, legend and tabs at once, whole without JavaScript. */
export function DistributionTable({ slices, allHref, total, isAll }: Props) {
  const t = useTranslations('distribution')
  return (
    <table className="w-full border-collapse text-sm leading-snug">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('category')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{t('share')}</th>
        </tr>
      </thead>
      <tbody>
        <Row
          name={t('all')}
          count={total}
          percent={total > 0 ? 100 : 0}
          href={allHref}
          isCurrent={isAll}
          colour="var(--ink)"
        />
        {slices.map(({ category, name, count, percent, href, isCurrent }) => (
          <Row
            key={category}
            category={category}
            name={name}
            count={count}
            percent={percent}
            href={href}
            isCurrent={isCurrent}
            colour={categoryColour(category)}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  category?: string
  name: string
  count: number
  percent: number
  href: string
  isCurrent: boolean
  colour: string
}

function Row({ category, name, count, percent, href, isCurrent, colour }: RowProps) {
  return (
    <tr data-category={category} className="distribution-row relative" data-current={isCurrent || undefined}>
      <th scope="row" className="rounded-l-md py-1.5 pr-2 pl-2 text-left font-normal">
        <Link
          href={href}
          prefetch={false}
          scroll={false}
          aria-current={isCurrent ? 'page' : undefined}
          className="block after:absolute after:inset-0"
        >
          {name}
        </Link>
        <span
          aria-hidden="true"
          className="mt-1 block h-1 rounded-full"
          style={{ background: `linear-gradient(to right, ${colour} ${percent}%, var(--line) 0)` }}
        />
      </th>
      <td className="w-8 py-1.5 text-right align-top tabular-nums">{count}</td>
      <td className="w-12 rounded-r-md py-1.5 pr-2 text-right align-top text-soft tabular-nums">{percent}%</td>
    </tr>
  )
}
