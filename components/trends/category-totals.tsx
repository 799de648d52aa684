import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { categoryColour } from '@/components/digest/category-colour'
import { CategoryIcon } from '@/components/digest/category-icon'
import type { Language } from '@/db/vocabulary'
import type { Slice } from '@/lib/charts/distribution'
import { categoryPath } from '@/lib/digest/addresses'

type Props = { slices: readonly Slice[]; locale: Language }

/** How all that the shown periods list is distributed, each category with the way to its page. */
export function CategoryTotals({ slices, locale }: Props) {
  const t = useTranslations()
  return (
    <section aria-labelledby="categories" className="pt-8">
      <h2 id="categories" className="mb-3 font-semibold font-serif text-xl">
        {t('trends.categories')}
      </h2>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('distribution.caption')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('distribution.category')}</th>
            <th scope="col">{t('distribution.count')}</th>
            <th scope="col">{t('distribution.share')}</th>
          </tr>
        </thead>
        <tbody>
          {slices.map(({ category, count, percent }) => (
            <tr key={category} className="align-baseline">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                <span className="flex items-center gap-2">
                  <CategoryIcon category={category} size={16} />
                  <Link href={categoryPath(locale, category)} prefetch={false} className="quiet-link">
                    {t(`category.${category}`)}
                  </Link>
                </span>
                <span
                  aria-hidden="true"
                  className="mt-1 block h-1 rounded-full"
                  style={{
                    background: `linear-gradient(to right, ${categoryColour(category)} ${percent}%, var(--line) 0)`,
                  }}
                />
              </th>
              <td className="w-16 text-right tabular-nums">{count}</td>
              <td className="w-14 text-right text-soft tabular-nums">{percent}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
