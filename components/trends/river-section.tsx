import { useTranslations } from 'next-intl'
import { RiverChart } from '@/components/chart/river-chart.client'
import { categoryColour } from '@/components/digest/category-colour'
import type { Language } from '@/db/vocabulary'
import type { NamedPeriod, River } from '@/lib/charts/river'
import { periodPath } from '@/lib/digest/addresses'
import { RiverTable } from './river-table'

type Props = { river: River; periods: NamedPeriod[]; isShare: boolean; locale: Language }

/** The categories over time: a chart that leads from each cell to what it counts, and the same numbers as a table. */
export function RiverSection({ river, periods, isShare, locale }: Props) {
  const t = useTranslations()
  return (
    <section aria-labelledby="river" className="pt-8">
      <h2 id="river" className="font-semibold font-serif text-xl">
        {t(isShare ? 'trends.riverShare' : 'trends.river')}
      </h2>
      <RiverChart
        isShare={isShare}
        periods={periods.map(({ period, name }, at) => ({
          name,
          tick: period,
          counts: river.bands.map(({ counts }) => counts[at] ?? 0),
          hrefs: river.bands.map(({ category }) => periodPath(locale, period, { category })),
        }))}
        bands={river.bands.map(({ category }) => ({
          category,
          name: t(`category.${category}`),
          colour: categoryColour(category),
        }))}
        strings={{ loading: t('distribution.loading'), failed: t('distribution.failed') }}
      />
      <details className="mt-3 text-sm">
        <summary className="w-fit text-soft hover:text-ink">{t('trends.asTable')}</summary>
        <RiverTable river={river} periods={periods} isShare={isShare} locale={locale} />
      </details>
    </section>
  )
}
