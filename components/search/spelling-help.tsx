import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { searchPath } from '@/lib/digest/addresses'
import { languageOf } from '@/lib/i18n/text-language'
import type { Suggestion } from '@/lib/search/suggest'

/** Links to what a query that found nothing may have meant; nothing where there is nothing to offer. */
export function SpellingHelp({ terms, locale }: { terms: Suggestion[]; locale: Language }) {
  const t = useTranslations('suggest')
  if (terms.length === 0) return null
  return (
    <section aria-labelledby="spelling-help">
      <h2 id="spelling-help" className="mb-2 font-semibold">
        {t('meant')}
      </h2>
      <ul className="grid gap-1">
        {terms.map(({ term, other }) => (
          <li key={term}>
            <Link href={searchPath(locale, term)} prefetch={false} lang={languageOf(term)} className="quiet-link">
              {term}
            </Link>
            {other && (
              <span lang={languageOf(other)} className="ml-2 text-sm text-soft">
                {other}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
