import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'

type Props = { search: SearchChoice; locale: Language; plain: string }

/** Says what is marked on a digest that a search led to, with the ways back to the results and to the page without marks. */
export function MarkedBar({ search, locale, plain }: Props) {
  const t = useTranslations('search')
  return (
    <p className="no-print mb-6 flex flex-wrap gap-x-4 rounded-md bg-accent-soft px-4 py-2 text-sm">
      <span className="mr-auto">{t('marked', { query: search.query })}</span>
      <a href={resultsPath(locale, search, { page: search.page })} className="quiet-link">
        {t('backToResults')}
      </a>
      <a href={plain} className="quiet-link">
        {t('unmark')}
      </a>
    </p>
  )
}
