import { useTranslations } from 'next-intl'
import { JsonLd } from '@/components/layout/json-ld'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { dayPath, digestPath, homePath } from '@/lib/digest/addresses'
import { chooseSummary, type DigestView, selectSections } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'

type Props = { digest: DigestView; category: CategorySlug | undefined; locale: Language; siteUrl: string }

/** A digest, or one category of it, as structured data (schema.org Article and BreadcrumbList). */
export function DigestData({ digest, category, locale, siteUrl }: Props) {
  const t = useTranslations()
  const { day, kind, importedAt } = digest
  const date = formatDay(day, locale, 'long')
  const sections = selectSections(digest.sections, { category, onlyNew: false })
  const languages = new Set(sections.flatMap((section) => chooseSummary(section, locale)?.lang ?? []))
  const title = t('digest.title', { date, kind })
  const trail = [
    [t('site.name'), homePath(locale)],
    [date, dayPath(locale, day)],
    [title, digestPath(locale, day, kind)],
    ...(category ? [[t(`category.${category}`), digestPath(locale, day, kind, { category })]] : []),
  ]
  const article = {
    '@type': 'Article',
    headline: category ? t('digest.categoryTitle', { category: t(`category.${category}`), date, kind }) : title,
    url: siteUrl + digestPath(locale, day, kind, { category }),
    datePublished: day,
    dateModified: Object.values(importedAt).sort().at(-1),
    inLanguage: languages.size === 0 ? [locale] : [...languages],
    publisher: { '@type': 'Organization', name: t('site.name') },
    about: [...new Set(sections.map((section) => section.category))].map((slug) => t(`category.${slug}`)),
  }
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${siteUrl}${path}`,
    })),
  }
  return <JsonLd data={{ '@context': 'https://schema.org', '@graph': [article, breadcrumbs] }} />
}
