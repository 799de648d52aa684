import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { termsPath } from '@/lib/digest/addresses'
import type { Concept } from '@/lib/search/glossary'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'
import type { Suggestion } from '@/lib/search/suggest'
import { GlossaryNote } from './glossary-note'
import { SpellingHelp } from './spelling-help'

type Props = { choice: SearchChoice; concepts: Concept[]; withoutFilters: number; help: Suggestion[]; locale: Language }

/** Nothing found: what may have been meant, and what is found without the filters. */
export function SearchNone({ choice, concepts, withoutFilters, help, locale }: Props) {
  const t = useTranslations('search')
  const { query, withGlossary } = choice
  return (
    <div className="grid max-w-[44rem] gap-5">
      <div>
        <h2 className="font-semibold font-serif text-xl">{t('noneTitle', { query })}</h2>
        <p className="mt-1 text-soft">{t('noneText')}</p>
      </div>
      {withoutFilters > 0 && (
        <p>
          <a href={resultsPath(locale, { query, withGlossary, page: 1 })} className="quiet-link">
            {t('dropFilters', { count: withoutFilters })}
          </a>
        </p>
      )}
      {withGlossary === false && <GlossaryNote concepts={concepts} choice={choice} locale={locale} />}
      <SpellingHelp terms={help} locale={locale} />
      <p className="text-sm">
        <a href={termsPath(locale)} className="quiet-link">
          {t('allTerms')}
        </a>
      </p>
    </div>
  )
}
