import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BootScript } from '@/components/layout/boot-script'
import { ErrorWords } from '@/components/layout/error-words'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { env } from '@/env'
import { parseLanguage } from '@/lib/digest/kind'
import { openGraphOf } from '@/lib/i18n/page-metadata'
import '../globals.css'

/** Rendered at each request; `server/` keeps the finished page until the database changes. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const locale = parseLanguage((await params).locale) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'site' })
  return {
    metadataBase: new URL(env.siteUrl),
    title: { default: `${t('name')} · ${t('tagline')}`, template: `%s · ${t('name')}` },
    description: t('description'),
    openGraph: openGraphOf(locale, t('name')),
  }
}

export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = parseLanguage((await params).locale) ?? notFound()
  setRequestLocale(locale)
  const t = await getTranslations('site')
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <BootScript />
        {/* Painted while the browser is still reading the header, its right half would move. */}
        <link rel="expect" href="#main" blocking="render" />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={`/${locale}/opensearch.xml`}
          title={t('name')}
        />
      </head>
      <body>
        <SiteHeader locale={locale} />
        {children}
        <SiteFooter locale={locale} />
        <ErrorWords />
      </body>
    </html>
  )
}
