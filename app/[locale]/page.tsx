import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FrontColumn } from '@/components/digest/front-column'
import { LastDays } from '@/components/digest/last-days'
import { OnThisDay } from '@/components/digest/on-this-day'
import { Onward } from '@/components/digest/onward'
import { SiteData } from '@/components/layout/site-data'
import { RisingTerms } from '@/components/trends/rising-terms'
import { StuckLine } from '@/components/trends/stuck-line'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { findLastImport, findNewestDay, hasSamples, listDays } from '@/db/queries/digests'
import { countDigests } from '@/db/queries/ledger'
import { kinds } from '@/db/vocabulary'
import { env } from '@/env'
import { cardImages } from '@/lib/cards/card-images'
import { homeCard } from '@/lib/cards/make-card'
import { cardPath, homePath } from '@/lib/digest/addresses'
import { addDays } from '@/lib/digest/period'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { findRisingTerms, recentDays } from '@/lib/trends/rising-terms'
import { findStuckSources } from '@/lib/trends/stuck-sources'
import { loadDigest } from './[day]/[kind]/load-digest'
import { loadMemories } from './load-memories'

const lastDaysShown = 14
const risingShown = 6

type Props = PageProps<'/[locale]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations('site')
  const feeds = kinds.map((kind) => ({ kind }))
  const latest = loadLatest()
  const images =
    latest.length > 0 ? await cardImages(locale, cardPath(locale), await homeCard(locale, latest)) : undefined
  return pageMetadata({ locale, path: homePath, description: t('description'), feeds, images })
}

export default async function HomePage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations()
  const db = getDatabase()
  const newest = findNewestDay(db)
  const imported = findLastImport(db)
  if (!newest || !imported) return <EmptyHome />
  const latest = loadLatest()
  const days = listDays(db, lastDaysShown)
  return (
    <main id="main" className="wrap pb-16">
      <SiteData locale={locale} siteUrl={env.siteUrl} />
      <div className="pt-10 pb-8">
        <p className="text-sm text-soft">
          <time dateTime={newest}>{formatDay(newest, locale, 'full')}</time>
        </p>
        <PageTitle>{t('home.title')}</PageTitle>
        {hasSamples(db) && <p className="mt-3 max-w-[44rem] text-soft">{t('site.samples')}</p>}
        {kinds
          .flatMap((kind) => findStuckSources(db, kind) ?? [])
          .map((stuck) => (
            <StuckLine key={stuck.kind} stuck={stuck} locale={locale} />
          ))}
      </div>
      <div className="grid gap-x-14 gap-y-12 md:grid-cols-2">
        {latest.map((digest) => (
          <FrontColumn key={digest.kind} digest={digest} locale={locale} hasDate={digest.day !== newest} />
        ))}
      </div>
      <LastDays days={days} counts={countDigests(db, days)} locale={locale} />
      <RisingTerms
        terms={findRisingTerms(db)?.slice(0, risingShown)}
        from={addDays(newest, 1 - recentDays)}
        hasMore
        locale={locale}
      />
      <Onward locale={locale} />
      <OnThisDay {...loadMemories(newest)} locale={locale} />
      <p className="mt-6 text-sm text-soft">
        {t('home.freshness', { day: formatDay(newest, locale, 'long'), imported: formatInstant(imported, locale) })}
      </p>
    </main>
  )
}

/** The newest digest of each kind. */
function loadLatest() {
  return kinds.flatMap((kind) => loadDigest(findNewestDay(getDatabase(), kind), kind) ?? [])
}

async function EmptyHome() {
  const t = await getTranslations('home')
  return (
    <main id="main" className="wrap py-20">
      <h1 className="mb-3 font-semibold font-serif text-3xl">{t('emptyTitle')}</h1>
      <p className="text-soft">{t('emptyText')}</p>
    </main>
  )
}
