import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Language } from '@/db/vocabulary'
import { languageOf } from '@/lib/i18n/text-language'
import { keyOf } from '@/lib/search/clauses'
import { fold } from '@/lib/search/fold'
import type { Concept } from '@/lib/search/glossary'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'

type Props = { concepts: Concept[]; choice: SearchChoice; locale: Language }

/** What the query's words are also called and were looked for as, with the way to do without, and back. */
export function GlossaryNote({ concepts, choice, locale }: Props) {
  const t = useTranslations('search')
  if (concepts.length === 0) return null
  const isOff = choice.withGlossary === false
  return (
    <p className="flex flex-wrap gap-x-3 border-line border-b py-2 text-sm text-soft">
      <span>
        {isOff ? t('glossaryOff') : t.rich('also', { names: () => <Names concepts={concepts} query={choice.query} /> })}
      </span>
      <a href={resultsPath(locale, choice, { withGlossary: isOff ? undefined : false })} className="quiet-link">
        {t(isOff ? 'withGlossary' : 'withoutGlossary')}
      </a>
    </p>
  )
}

/** Those names of each idea that were not typed. */
function Names({ concepts, query }: { concepts: Concept[]; query: string }) {
  const typed = keyOf(fold(query))
  const names = concepts.flatMap(({ ko, en }) => [ko, en]).filter((name) => !typed.includes(keyOf(fold(name))))
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <b lang={languageOf(name)} className="font-semibold text-ink">
        {name}
      </b>
    </Fragment>
  ))
}
