import { useTranslations } from 'next-intl'
import { CategoryIcon } from '@/components/digest/category-icon'
import type { Language } from '@/db/vocabulary'
import { categoryPath } from '@/lib/digest/addresses'
import type { SourceLife } from '@/lib/digest/source-view'
import { SideTitle } from './side-title'

/** Which category it was given how often: in a third of the cases not always the same. */
export function SourceCategories({ source, locale }: { source: SourceLife; locale: Language }) {
  const t = useTranslations()
  const { categories, appearances } = source
  return (
    <section aria-labelledby="categories-given" className="mb-7">
      <SideTitle id="categories-given">{t('sourcePage.categories')}</SideTitle>
      {categories.length > 1 ? (
        <p className="mb-1.5 text-sm">{t('sourcePage.categoriesDiffer', { count: categories.length })}</p>
      ) : (
        appearances.length > 1 && <p className="mb-1.5 text-sm text-soft">{t('sourcePage.categoriesAgree')}</p>
      )}
      <ul className="grid gap-1 text-sm">
        {categories.map(({ category, count }) => (
          <li key={category} className="flex items-center gap-2">
            <CategoryIcon category={category} size={16} />
            <a href={categoryPath(locale, category)} className="quiet-link">
              {t(`category.${category}`)}
            </a>
            <span className="text-soft">{t('sourcePage.categoryTimes', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
