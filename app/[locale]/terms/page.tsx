import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TermLetters } from '@/components/terms/term-letters'
import { TermTable } from '@/components/terms/term-table'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { termsPath } from '@/lib/digest/addresses'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { concepts } from '@/lib/search/glossary'
import { findTermCounts } from '@/lib/search/term-counts'
import { groupConcepts } from '@/lib/search/term-groups'

type Props = PageProps<'/[locale]/terms'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('terms')
  return pageMetadata({
    locale,
    path: (one) => termsPath(one),
    title: t('title'),
    description: t('description', { count: concepts.length }),
  })
}

export default async function TermsPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('terms')
  const groups = groupConcepts(locale)
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <div className="max-w-[52rem]">
        <PageTitle>{t('title')}</PageTitle>
        <p className="mb-6 max-w-[44rem] text-soft">{t('lead', { count: concepts.length })}</p>
        <TermLetters letters={groups.map(({ letter }) => letter)} />
        <TermTable groups={groups} counts={findTermCounts(getDatabase())} locale={locale} />
      </div>
    </main>
  )
}
