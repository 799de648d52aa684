import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Language } from '@/db/vocabulary'
import { languageOf } from '@/lib/i18n/text-language'
import { keyOf } from '@/lib/search/clauses'
import { fold } from '@/lib/search/fold'
import type { Concept } from '@/lib/search/glossary'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'

type Props = { concepts: Concept[]; choice: SearchChoice; locale: Language }

/**
 * What the query's words are also called and were looked for as, with the way to do without, and back. Nothing when every
 * name was typed.
 */
export function GlossaryNote({ concepts, choice, locale }: Props) {
  const t = useTranslations('search')
  const names = namesNotTyped(concepts, choice.query)
  if (names.length === 0) return null
  const isOff = choice.withGlossary === false
  return (
    <p className="flex flex-wrap gap-x-3 border-line border-b py-2 text-sm text-soft">
      <span>{isOff ? t('glossaryOff') : t.rich('also', { names: () => <Names names={names} /> })}</span>
      <a href={resultsPath(locale, choice, { withGlossary: isOff ? undefined : false })} className="quiet-link">
        {t(isOff ? 'withGlossary' : 'withoutGlossary')}
      </a>
    </p>
  )
}

function namesNotTyped(concepts: Concept[], query: string): string[] {
  const typed = keyOf(fold(query))
  return concepts.flatMap(({ ko, en }) => [ko, en]).filter((name) => !typed.includes(keyOf(fold(name))))
}

function Names({ names }: { names: string[] }) {
  return names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      <b lang={languageOf(name)} className="font-semibold text-ink">
        {name}
      </b>
    </Fragment>
  ))
}
