import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/app/[locale]/missing-page'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notFound')
  return { title: t('title'), robots: { index: false } }
}

export default async function UnknownPage({ params }: PageProps<'/[locale]/[...rest]'>) {
  return <MissingPage locale={pageLocale((await params).locale)} />
}
