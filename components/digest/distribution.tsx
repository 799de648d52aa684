import { useTranslations } from 'next-intl'
import { DistributionChart } from '@/components/chart/distribution-chart.client'
import type { Day, Kind, Language } from '@/db/vocabulary'
import type { ChartSlice } from '@/lib/charts/chart-slice'
import { distribution } from '@/lib/charts/distribution'
import { type DigestChoice, digestPath } from '@/lib/digest/addresses'
import type { SectionView } from '@/lib/digest/view'
import { languageOf } from '@/lib/i18n/text-language'
import { CategoryTabs } from './category-tabs'
import { DistributionTable } from './distribution-table'

/** Beside the text it stays in sight only where all of it fits into a tall window: what sticks and is cut off cannot be reached. */
const stickyRows = 10

type Props = { sections: SectionView[]; day: Day; kind: Kind; locale: Language; choice: DigestChoice }

/** The way in: how the digest is distributed, as tabs on a phone, as a table and a chart beside the text on a wide screen. */
export function Distribution({ sections, day, kind, locale, choice }: Props) {
  const t = useTranslations('distribution')
  const slices = useSlices({ sections, day, kind, locale, choice })
  const allHref = digestPath(locale, day, kind, { ...choice, category: undefined })
  const total = slices.reduce((sum, { count }) => sum + count, 0)
  return (
    <aside
      data-distribution
      className={`no-print min-w-0 ${slices.length <= stickyRows ? 'tall:wide:sticky tall:wide:top-5' : ''}`}
      aria-labelledby="distribution"
    >
      <h2 id="distribution" className="mb-3 font-semibold text-[0.8rem] text-soft">
        {t('title')}
      </h2>
      <CategoryTabs slices={slices} allHref={allHref} total={total} isAll={!choice.category} />
      <details className="distribution max-wide:mt-3">
        <summary className="text-sm text-soft hover:text-ink">{t('open')}</summary>
        <div className="mt-3">
          <DistributionChart
            slices={slices}
            strings={{
              title: t('chart'),
              donut: t('donut'),
              bars: t('bars'),
              choose: t('choose'),
              loading: t('loading'),
              failed: t('failed'),
              isNew: t('isNew'),
              total: String(total),
              totalUnit: t(`totalUnit.${kind}`),
            }}
          />
          <DistributionTable slices={slices} allHref={allHref} total={total} isAll={!choice.category} />
        </div>
      </details>
    </aside>
  )
}

function useSlices({ sections, day, kind, locale, choice }: Props): ChartSlice[] {
  const t = useTranslations()
  const counts = sections.map(({ category, sources }) => ({ category, count: sources.length }))
  return distribution(counts).map(({ category, count, percent }) => {
    const name = t(`category.${category}`)
    return {
      category,
      name,
      count,
      percent,
      value: t('count.valueWithPercent', { kind, count, percent }),
      description: t('distribution.sliceName', { category: name, kind, count, percent }),
      href: digestPath(locale, day, kind, { ...choice, category }),
      isCurrent: choice.category === category,
      titles: sections
        .filter((section) => section.category === category)
        .flatMap((section) => section.sources)
        .map(({ title, standing }) => ({ text: title, lang: languageOf(title), isNew: standing === 'new' })),
    }
  })
}
