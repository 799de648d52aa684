import { Search } from 'lucide'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { Language } from '@/db/vocabulary'
import { searchPath } from '@/lib/digest/addresses'
import { useSearchFieldWords } from './field-words'
import { SearchField } from './search-field.client'
import { SearchKey } from './search-key.client'

/** The way into the search on every page: a field where there is room for it, else a link to the page that has one. */
export function HeaderSearch({ locale }: { locale: Language }) {
  const t = useTranslations('search')
  const action = searchPath(locale)
  return (
    <>
      <search className="w-[15rem] max-sm:hidden" aria-label={t('title')}>
        <form action={action}>
          <SearchField
            name="q"
            id="header-search"
            label={t('field')}
            placeholder={t('field')}
            locale={locale}
            words={useSearchFieldWords()}
            className="w-full rounded-full border border-line bg-raised px-3.5 py-1 text-sm placeholder:text-soft"
          />
        </form>
      </search>
      <a href={action} aria-label={t('title')} className="rounded-full p-2 text-soft hover:text-ink sm:hidden">
        <Icon node={Search} size={18} />
      </a>
      <SearchKey fields={['search-field', 'header-search']} />
    </>
  )
}
