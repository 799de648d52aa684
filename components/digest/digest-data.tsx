import { useTranslations } from 'next-intl'
import { JsonLd } from '@/components/layout/json-ld'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { digestPath } from '@/lib/digest/addresses'
import { type DigestView, languagesShown, selectSections } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'

type Props = { digest: DigestView; category: CategorySlug | undefined; locale: Language; siteUrl: string }

/** A digest, or one category of it, as structured data (schema.org Article); short, since a page has a budget of bytes. */
export function DigestData({ digest, category, locale, siteUrl }: Props) {
  const t = useTranslations()
  const { day, kind, importedAt } = digest
  const date = formatDay(day, locale, 'long')
  const sections = selectSections(digest.sections, { category, onlyNew: false })
  const languages = languagesShown(sections, locale)
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: category
      ? t('digest.categoryTitle', { category: t(`category.${category}`), date, kind })
      : t('digest.title', { date, kind }),
    url: siteUrl + digestPath(locale, day, kind, { category }),
    datePublished: day,
    dateModified: Object.values(importedAt).sort().at(-1),
    inLanguage: languages.length === 0 ? [locale] : languages,
    publisher: { '@type': 'Organization', name: t('site.name') },
    about: [...new Set(sections.map((section) => section.category))].map((slug) => t(`category.${slug}`)),
  }
  return <JsonLd data={article} />
}
