import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DigestCount } from '@/db/queries/ledger'
import type { Teasers } from '@/db/queries/sections'
import { type Day, kinds, type Language } from '@/db/vocabulary'
import { dayPath } from '@/lib/digest/addresses'
import type { Memory } from '@/lib/digest/on-this-day'
import { chooseTeaser } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'

type Props = {
  memories: readonly Memory[]
  counts: readonly DigestCount[]
  /** How the first section of each day begins. */
  teasers: ReadonlyMap<Day, Teasers>
  locale: Language
}

/** What was read on this day in earlier years, or about a year or a month ago; says so when there is nothing. */
export function OnThisDay({ memories, counts, teasers, locale }: Props) {
  const t = useTranslations('onThisDay')
  return (
    <section aria-labelledby="on-this-day" className="max-w-[44rem] pt-14">
      <h2 id="on-this-day" className="mb-3 font-semibold font-serif text-xl">
        {t('title')}
      </h2>
      {memories.length === 0 && <p className="text-soft">{t('nothing')}</p>}
      <ul className="grid gap-4">
        {memories.map((memory) => (
          <MemoryItem
            key={memory.day}
            memory={memory}
            counts={counts.filter(({ day }) => day === memory.day)}
            teasers={teasers.get(memory.day)}
            locale={locale}
          />
        ))}
      </ul>
    </section>
  )
}

type ItemProps = { memory: Memory; counts: DigestCount[]; teasers: Teasers | undefined; locale: Language }

function MemoryItem({ memory, counts, teasers, locale }: ItemProps) {
  const t = useTranslations()
  const { day } = memory
  const teaser = chooseTeaser(teasers, locale)
  return (
    <li>
      <p>
        <Link href={dayPath(locale, day)} prefetch={false} className="quiet-link font-medium">
          <time dateTime={day}>{formatDay(day, locale, 'full')}</time>
        </Link>{' '}
        <span className="text-sm text-soft">
          {memory.ago === 'years' ? t('onThisDay.years', { years: memory.years }) : t(`onThisDay.${memory.ago}`)}
        </span>
      </p>
      {teaser && (
        <p lang={teaser.lang === locale ? undefined : teaser.lang} className="font-serif">
          {teaser.text}
        </p>
      )}
      <p className="text-sm text-soft">
        {kinds.flatMap((kind) => {
          const count = counts.find((one) => one.kind === kind)
          if (!count) return []
          return (
            <span key={kind} className="mr-4 inline-block">
              {t(`kind.${kind}`)} {t(`home.listedAndNew.${kind}`, { listed: count.listed, fresh: count.fresh })}
            </span>
          )
        })}
      </p>
    </li>
  )
}
