import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChartSlice } from '@/lib/charts/chart-slice'
import { CategoryIcon } from './category-icon'

type Props = { slices: ChartSlice[]; allHref: string; total: number; isAll: boolean }

/** The categories of a digest as a row of pills, for narrow screens; each is a link, so a tab is a page. */
export function CategoryTabs({ slices, allHref, total, isAll }: Props) {
  const t = useTranslations('distribution')
  const pill =
    'flex items-center gap-1.5 whitespace-nowrap rounded-full border border-line px-3 py-1 text-sm aria-[current]:border-ink aria-[current]:bg-accent-soft'
  return (
    <nav aria-label={t('tabs')} className="-mx-5 overflow-x-auto px-5 pb-1 wide:hidden">
      <ul className="flex gap-1.5">
        <li>
          <Link
            href={allHref}
            prefetch={false}
            scroll={false}
            aria-current={isAll ? 'page' : undefined}
            className={pill}
          >
            {t('all')} <span className="text-soft tabular-nums">{total}</span>
          </Link>
        </li>
        {slices.map(({ category, name, count, href, isCurrent }) => (
          <li key={category}>
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-current={isCurrent ? 'page' : undefined}
              className={pill}
            >
              <CategoryIcon category={category} size={16} />
              {name} <span className="text-soft tabular-nums">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
