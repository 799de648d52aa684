import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/app/[locale]/missing-page'
import { DayNav } from '@/components/digest/day-nav'
import { FrontColumn } from '@/components/digest/front-column'
import { bookFormats, ExportLinks } from '@/components/export/export-links'
import { Missing } from '@/components/layout/missing'
import { PageTitle } from '@/components/ui/page-title'
import { getDatabase } from '@/db'
import { listClosedReasons } from '@/db/queries/closed-reasons'
import { findNeighbours, findNewestDay } from '@/db/queries/digests'
import { type Day, type Kind, kinds, type Language } from '@/db/vocabulary'
import { cardImages } from '@/lib/cards/card-images'
import { dayCard } from '@/lib/cards/make-card'
import { cardPath, dayPath, periodPath } from '@/lib/digest/addresses'
import { parseDay } from '@/lib/digest/day'
import { parsePeriod, periodOf } from '@/lib/digest/period'
import { formatDay } from '@/lib/i18n/dates'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { loadDigest } from './[kind]/load-digest'
import { PeriodPage, periodMetadata } from './period-page'

type Props = PageProps<'/[locale]/[day]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: segment, day: text } = await params
  const locale = pageLocale(segment)
  const period = parsePeriod(text)
  if (period) return periodMetadata({ period, query: await searchParams, locale })
  const t = await getTranslations()
  const day = parseDay(text)
  const digests = day ? loadDay(day) : []
  if (!day || digests.length === 0) return { title: t('notFound.title'), robots: { index: false } }
  const date = formatDay(day, locale, 'long')
  return pageMetadata({
    locale,
    path: (language) => dayPath(language, day),
    title: date,
    description: t('day.description', { date }),
    feeds: kinds.map((kind) => ({ kind })),
    images: await cardImages(locale, cardPath(locale, day), await dayCard(locale, day, digests)),
  })
}

/** A day `2024-11-15`; a month `2024-11` and a week `2024-W46` stand in the same place of the address. */
export default async function DayPage({ params, searchParams }: Props) {
  const { locale: segment, day: text } = await params
  const locale = pageLocale(segment)
  const period = parsePeriod(text)
  if (period) return <PeriodPage period={period} query={await searchParams} locale={locale} />
  const day = parseDay(text)
  if (!day) return <MissingPage locale={locale} />
  const digests = loadDay(day)
  if (digests.length === 0) return <MissingDay day={day} locale={locale} />
  const t = await getTranslations()
  const reasons = await closedReasons(day)
  const month = periodOf('month', day)
  return (
    <main id="main" className="wrap pb-16">
      <div className="pt-10 pb-5">
        <p className="text-sm text-soft">
          <time dateTime={day}>{formatDay(day, locale, 'full')}</time>
          <Link href={periodPath(locale, month.name)} prefetch={false} className="quiet-link ml-3">
            {t('period.month', { month: formatDay(day, locale, 'month') })}
          </Link>
        </p>
        <PageTitle>{t('day.heading', { date: formatDay(day, locale, 'dayMonth') })}</PageTitle>
      </div>
      <DayNav day={day} locale={locale} {...neighbourLinks(day, locale)} />
      <div className="grid gap-x-14 gap-y-12 pt-8 md:grid-cols-2">
        {kinds.map((kind) => {
          const digest = digests.find((one) => one.kind === kind)
          return digest ? (
            <FrontColumn key={kind} digest={digest} locale={locale} hasDate={false} />
          ) : (
            <p key={kind} className="text-soft">
              {[t('day.missingKind', { kind }), reasons.get(kind)].filter(Boolean).join(' ')}
            </p>
          )
        })}
      </div>
      <ExportLinks pagePath={dayPath(locale, day)} formats={bookFormats} />
    </main>
  )
}

function loadDay(day: Day) {
  return kinds.flatMap((kind) => loadDigest(day, kind) ?? [])
}

function neighbourLinks(day: Day, locale: Language) {
  const { previous, next } = findNeighbours(getDatabase(), day)
  const toDay = (neighbour: Day | undefined) => neighbour && { day: neighbour, href: dayPath(locale, neighbour) }
  return { previous: toDay(previous), next: toDay(next) }
}

/** Why the day has nothing of a kind, in a sentence; kinds of which that is not known are absent. */
async function closedReasons(day: Day): Promise<Map<Kind, string>> {
  const t = await getTranslations('day.closed')
  return new Map(listClosedReasons(getDatabase(), day).map(({ kind, reason }) => [kind, t(reason, { kind })]))
}

/** A day of the calendar without a digest: no page of its own, but why there is none where that is known, and the nearest days that have one. */
async function MissingDay({ day, locale }: { day: Day; locale: Language }) {
  const t = await getTranslations('day')
  const newest = findNewestDay(getDatabase())
  const reasons = new Set((await closedReasons(day)).values())
  return (
    <Missing
      locale={locale}
      title={t('missingTitle', { date: formatDay(day, locale, 'long') })}
      text={reasons.size > 0 ? [...reasons, t('nearest')].join(' ') : t('missingText')}
      newest={newest && dayPath(locale, newest)}
    >
      <div className="mb-6 max-w-[44rem]">
        <DayNav day={day} locale={locale} {...neighbourLinks(day, locale)} />
      </div>
    </Missing>
  )
}
