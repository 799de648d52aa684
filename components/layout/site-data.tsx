import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { homePath, searchPath } from '@/lib/digest/addresses'
import { JsonLd } from './json-ld'

/** The site and its search as structured data (schema.org WebSite). */
export function SiteData({ locale, siteUrl }: { locale: Language; siteUrl: string }) {
  const t = useTranslations('site')
  const target = `${siteUrl}${searchPath(locale)}?q={search_term_string}`
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: t('name'),
        description: t('description'),
        url: siteUrl + homePath(locale),
        inLanguage: locale,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: target },
          'query-input': 'required name=search_term_string',
        },
      }}
    />
  )
}
