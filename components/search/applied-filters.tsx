import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { formatDay } from '@/lib/i18n/dates'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'

type Props = { choice: SearchChoice; locale: Language }
type Applied = { name: keyof SearchChoice; text: string; lang?: Language }

/** Each filter in use as a link to the search without it, and from two on one to the search without any; nothing without filters. */
export function AppliedFilters({ choice, locale }: Props) {
  const t = useTranslations('search')
  const applied = useApplied(choice, locale)
  if (applied.length === 0) return null
  const none = Object.fromEntries(applied.map(({ name }) => [name, undefined]))
  return (
    <nav aria-label={t('applied')} className="no-print mt-4">
      <ul className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm">
        {applied.map(({ name, text, lang }) => (
          <li key={name}>
            <a
              href={resultsPath(locale, choice, { [name]: undefined })}
              aria-label={t('remove', { name: text })}
              className="flex gap-1.5 rounded-full border border-strong-line px-3 py-0.5 hover:border-ink"
            >
              <span lang={lang}>{text}</span>
              <span aria-hidden="true" className="text-soft">
                ×
              </span>
            </a>
          </li>
        ))}
        {applied.length > 1 && (
          <li>
            <a href={resultsPath(locale, choice, none)} className="quiet-link">
              {t('removeAll')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function useApplied({ kind, category, lang, host, from, to, onlyNew }: SearchChoice, locale: Language): Applied[] {
  const t = useTranslations()
  const applied: (Applied | undefined)[] = [
    kind && { name: 'kind', text: t(`kind.${kind}`) },
    category && { name: 'category', text: t(`category.${category}`) },
    lang && { name: 'lang', text: t(`language.${lang}`), lang: lang === locale ? undefined : lang },
    host === undefined ? undefined : { name: 'host', text: host },
    from && { name: 'from', text: t('search.since', { date: formatDay(from, locale, 'long') }) },
    to && { name: 'to', text: t('search.until', { date: formatDay(to, locale, 'long') }) },
    onlyNew ? { name: 'onlyNew', text: t('search.onlyNew') } : undefined,
  ]
  return applied.filter((one) => one !== undefined)
}
