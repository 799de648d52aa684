import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FrequentSource } from '@/db/queries/categories'
import type { CategorySlug, Day, Language } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import { formatDayBeside } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'
import type { TermCount } from '@/lib/search/frequent-terms'
import { resultsPath } from '@/lib/search/search-params'

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-semibold font-serif text-lg">
        {title}
      </h2>
      {children}
    </section>
  )
}

type TermsProps = { terms: readonly TermCount[]; among: number; category: CategorySlug; locale: Language }

/** Terms that the newest summaries of a category name often; each leads to the search within the category. */
export function FrequentTerms({ terms, among, category, locale }: TermsProps) {
  const t = useTranslations('categories')
  if (terms.length === 0) return null
  return (
    <Part id="frequent-terms" title={t('terms')}>
      <p className="mb-2 text-sm text-soft">{t('termsAmong', { count: among })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {terms.map(({ concept, texts }) => (
          <li key={concept.en}>
            <a href={resultsPath(locale, { query: concept[locale], category, page: 1 })} className="quiet-link">
              {concept[locale]}
            </a>{' '}
            <span className="text-soft tabular-nums">{texts}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

type SourcesProps = { sources: readonly FrequentSource[]; among: number; last: Day; locale: Language }

/** Sources that the newest sections of a category list again and again. */
export function FrequentSources({ sources, among, last, locale }: SourcesProps) {
  const t = useTranslations('categories')
  if (sources.length === 0) return null
  return (
    <Part id="frequent-sources" title={t('sources')}>
      <p className="mb-2 text-sm text-soft">{t('sourcesAmong', { count: among })}</p>
      <ul className="grid gap-2 text-sm leading-snug">
        {sources.map(({ key, title, url, sections, newest }) => {
          const href = safeHref(url)
          const lang = langUnless(title, locale)
          return (
            <li key={key}>
              {href ? (
                <a href={href} rel="noopener noreferrer" lang={lang} className="hover:underline">
                  {title}
                </a>
              ) : (
                <span lang={lang}>{title}</span>
              )}
              <span className="block text-soft">
                {t('sourceTimes', { count: sections, date: formatDayBeside(newest, locale, last) })}
              </span>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

const labelsShown = 12

type LabelsProps = { labels: readonly { label: string; sections: number }[]; locale: Language }

/** The names under which the digests print what is counted as this category. */
export function MergedLabels({ labels, locale }: LabelsProps) {
  const t = useTranslations('categories')
  if (labels.length === 0) return null
  const more = labels.slice(labelsShown)
  return (
    <Part id="labels" title={t('labels')}>
      <p className="mb-2 text-sm text-soft">{t('labelsText', { count: labels.length })}</p>
      <LabelList labels={labels.slice(0, labelsShown)} locale={locale} />
      {more.length > 0 && (
        <details className="mt-1">
          <summary className="w-fit text-sm text-soft hover:text-ink">
            {t('moreLabels', { count: more.length })}
          </summary>
          <LabelList labels={more} locale={locale} />
        </details>
      )}
    </Part>
  )
}

function LabelList({ labels, locale }: LabelsProps) {
  const t = useTranslations('categories')
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {labels.map(({ label, sections }) => (
        <li key={label}>
          <span lang={langUnless(label, locale)}>{label}</span>{' '}
          <span className="text-soft tabular-nums">{t('number', { count: sections })}</span>
        </li>
      ))}
    </ul>
  )
}
