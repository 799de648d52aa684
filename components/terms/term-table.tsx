import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { searchPath } from '@/lib/digest/addresses'
import { otherLanguage } from '@/lib/digest/kind'
import { languageOf } from '@/lib/i18n/text-language'
import type { Concept } from '@/lib/search/glossary'
import { conceptAnchor, type TermGroup } from '@/lib/search/term-groups'
import { letterId } from './term-letters'

type Props = { groups: TermGroup[]; counts: ReadonlyMap<Concept, number>; locale: Language }

/** The glossary as one table, a group of rows for each letter; names in the page's language come first. */
export function TermTable({ groups, counts, locale }: Props) {
  const t = useTranslations('terms')
  const names = { ko: t('korean'), en: t('english') }
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="text-left text-sm text-soft">
        <tr>
          <th scope="col" className="pr-4 pb-1 font-normal">
            {names[locale]}
          </th>
          <th scope="col" className="pr-4 pb-1 font-normal">
            {names[otherLanguage(locale)]}
          </th>
          <th scope="col" className="pb-1 text-right font-normal">
            {t('sections')}
          </th>
        </tr>
      </thead>
      {groups.map(({ letter, concepts }) => (
        <tbody key={letter}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={3}
              id={letterId(letter)}
              className="scroll-mt-4 border-ink border-b-2 pt-6 pb-1 text-left font-semibold font-serif text-xl"
            >
              {letter}
            </th>
          </tr>
          {concepts.map((concept) => (
            <TermRow key={concept.en} concept={concept} count={counts.get(concept) ?? 0} locale={locale} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function TermRow({ concept, count, locale }: { concept: Concept; count: number; locale: Language }) {
  const t = useTranslations('terms')
  const other = otherLanguage(locale)
  const name = concept[locale]
  return (
    <tr id={conceptAnchor(concept)} className="scroll-mt-4 border-line border-b align-top target:bg-accent-soft">
      <th scope="row" className="py-2 pr-4 text-left font-medium">
        {name}
        <Aliases names={aliasesIn(concept, locale)} />
      </th>
      <td lang={other} className="py-2 pr-4">
        {concept[other]}
        <Aliases names={aliasesIn(concept, other)} />
      </td>
      <td className="py-2 text-right text-sm text-soft tabular-nums">
        {count === 0 ? (
          t('notFound')
        ) : (
          <Link
            href={searchPath(locale, name)}
            prefetch={false}
            aria-label={`${t('search', { term: name })}, ${t('found', { count })}`}
            className="quiet-link whitespace-nowrap"
          >
            {t('found', { count })}
          </Link>
        )}
      </td>
    </tr>
  )
}

function Aliases({ names }: { names: string[] }) {
  if (names.length === 0) return null
  return <span className="block font-normal text-sm text-soft">{names.join(', ')}</span>
}

function aliasesIn({ aliases }: Concept, language: Language): string[] {
  return aliases.filter((alias) => languageOf(alias) === language)
}
