import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getDatabase } from '@/db'
import { findTotals } from '@/db/queries/totals'
import { aboutPath } from '@/lib/digest/addresses'
import { formatDay } from '@/lib/i18n/dates'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'

const chapters = ['ledger', 'languages', 'summaries', 'privacy'] as const

type Props = PageProps<'/[locale]/about'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('about')
  return pageMetadata({ locale, path: (one) => aboutPath(one), title: t('title'), description: t('lead') })
}

export default async function AboutPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('about')
  const totals = findTotals(getDatabase())
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <div className="max-w-[44rem]">
        <h1 className="mb-4 font-semibold font-serif text-4xl">{t('title')}</h1>
        <p className="mb-10 font-serif text-xl leading-relaxed">{t('lead')}</p>
        {chapters.map((chapter) => (
          <section key={chapter} className="border-line border-t py-6">
            <h2 className="mb-1.5 font-semibold font-serif text-xl">{t(`${chapter}Title`)}</h2>
            <p>{t(`${chapter}Text`)}</p>
          </section>
        ))}
        {totals && (
          <section className="border-line border-t py-6">
            <h2 className="mb-1.5 font-semibold font-serif text-xl">{t('dataTitle')}</h2>
            <p>
              {t('dataText', {
                digests: totals.digests,
                sources: totals.sources,
                first: formatDay(totals.first, locale, 'long'),
                last: formatDay(totals.last, locale, 'long'),
              })}
            </p>
          </section>
        )}
      </div>
    </main>
  )
}
