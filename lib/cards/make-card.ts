import { getTranslations } from 'next-intl/server'
import type { Day, Kind, Language } from '@/db/vocabulary'
import { distribution, type Slice } from '@/lib/charts/distribution'
import { countSources, type DigestView } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import type { Card, CardBar, CardLedger } from './card'

const mostBars = 6

/** The card of one digest. */
export async function digestCard(locale: Language, digest: DigestView): Promise<Card> {
  const t = await getTranslations({ locale })
  const { day, kind } = digest
  const title = t('digest.title', { date: formatDay(day, locale, 'long'), kind })
  return makeCard(locale, title, [{ digest }], kind)
}

/** The card of a day with all its digests. */
export async function dayCard(locale: Language, day: Day, digests: DigestView[]): Promise<Card> {
  const t = await getTranslations({ locale })
  const title = t('day.heading', { date: formatDay(day, locale, 'long') })
  const named = digests.map((digest) => ({ digest, label: t(`kind.${digest.kind}`) }))
  return makeCard(locale, title, named)
}

/** The card of the front page with the newest digest of each kind. */
export async function homeCard(locale: Language, digests: DigestView[]): Promise<Card> {
  const t = await getTranslations({ locale })
  const named = digests.map((digest) => ({
    digest,
    label: `${t(`kind.${digest.kind}`)}, ${formatDay(digest.day, locale, 'long')}`,
  }))
  return makeCard(locale, t('home.title'), named)
}

/** All that a card shows in one text. */
export async function describeCard(locale: Language, { title, ledgers, bars, empty }: Card): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'card' })
  const ledger = ledgers.map(({ label, listed, fresh }) => [label, listed, fresh].filter(Boolean).join(', ')).join('. ')
  if (bars.length === 0) return t('altEmpty', { title, empty })
  return t('alt', { title, ledger, bars: bars.map(({ name, value }) => `${name} ${value}`).join(', ') })
}

type Named = { digest: DigestView; label?: string }

async function makeCard(locale: Language, title: string, digests: Named[], kind?: Kind): Promise<Card> {
  const t = await getTranslations({ locale })
  return {
    site: t('site.name'),
    tagline: t('site.tagline'),
    title,
    ledgers: await Promise.all(digests.map((named) => makeLedger(locale, named))),
    bars: await makeBars(
      locale,
      digests.map(({ digest }) => digest),
      kind,
    ),
    empty: t('card.empty'),
  }
}

async function makeLedger(locale: Language, { digest, label }: Named): Promise<CardLedger> {
  const t = await getTranslations({ locale, namespace: 'count' })
  const { listed, fresh } = countSources(digest.sections)
  const b = (text: string) => text
  return {
    label,
    listed: t.markup(`listed.${digest.kind}`, { count: listed, b }),
    fresh: t.markup(`fresh.${digest.kind}`, { count: fresh, b }),
    hasNew: fresh > 0,
  }
}

/** The largest categories; what is left when there are more is one bar. */
async function makeBars(locale: Language, digests: DigestView[], kind: Kind | undefined): Promise<CardBar[]> {
  const t = await getTranslations({ locale })
  const sections = digests.flatMap(({ sections }) => sections)
  const counts = sections.map(({ category, sources }) => ({ category, count: sources.length }))
  const slices = distribution(counts.filter(({ count }) => count > 0))
  const toBar = ({ name, category, count, share, percent }: Omit<Slice, 'category'> & Omit<CardBar, 'value'>) => ({
    name,
    category,
    share,
    value: kind ? t('count.valueWithPercent', { kind, count, percent }) : t('card.value', { count, percent }),
  })
  const shown = slices.length > mostBars ? slices.slice(0, mostBars - 1) : slices
  const bars = shown.map((slice) => toBar({ ...slice, name: t(`category.${slice.category}`) }))
  const rest = slices.slice(shown.length)
  if (rest.length === 0) return bars
  return [...bars, toBar({ ...sumOf(rest), name: t('card.rest', { count: rest.length }) })]
}

function sumOf(slices: readonly Slice[]): Omit<Slice, 'category'> {
  return slices.reduce(
    (sum, { count, share, percent }) => ({
      count: sum.count + count,
      share: sum.share + share,
      percent: sum.percent + percent,
    }),
    { count: 0, share: 0, percent: 0 },
  )
}
