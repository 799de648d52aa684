import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/app/[locale]/missing-page'
import { SourceArticle } from '@/components/source/source-article'
import { sourcePath } from '@/lib/digest/addresses'
import { formatDay } from '@/lib/i18n/dates'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { loadSource } from './load-source'

type Props = PageProps<'/[locale]/sources/[key]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, key } = await params
  const locale = pageLocale(segment)
  const t = await getTranslations()
  const source = loadSource(key, locale)
  if (!source) return { title: t('notFound.title'), robots: { index: false } }
  // By whole characters: half of one is no text.
  const title = [...source.title].slice(0, 120).join('') || t('sourcePage.untitled')
  return pageMetadata({
    locale,
    title,
    description: t('sourcePage.description', {
      title,
      first: formatDay(source.firstDay, locale, 'long'),
      days: source.days,
    }),
    path: (language) => sourcePath(language, source.key),
  })
}

export default async function SourcePage({ params }: Props) {
  const { locale: segment, key } = await params
  const locale = pageLocale(segment)
  const source = loadSource(key, locale)
  if (!source) return <MissingPage locale={locale} />
  if (source.key !== key) permanentRedirect(sourcePath(locale, source.key))
  return <SourceArticle source={source} locale={locale} />
}
