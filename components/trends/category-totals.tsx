import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { categoryColour } from '@/components/digest/category-colour'
import { CategoryIcon } from '@/components/digest/category-icon'
import type { Kind, Language } from '@/db/vocabulary'
import type { Slice } from '@/lib/charts/distribution'
import { searchPath } from '@/lib/digest/addresses'

type Props = { slices: Slice[]; kind: Kind | undefined; locale: Language }

/** How all that is listed is distributed, each category with the way to its sections. */
export function CategoryTotals({ slices, kind, locale }: Props) {
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
                  <Link
                    href={`${searchPath(locale)}?${new URLSearchParams({ ...(kind && { kind }), category })}`}
                    prefetch={false}
                    className="quiet-link"
                  >
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
