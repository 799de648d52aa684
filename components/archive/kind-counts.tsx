import { useTranslations } from 'next-intl'
import { kinds } from '@/db/vocabulary'
import type { KindCounts } from '@/lib/digest/calendar'

/** What a month or a year lists of each kind and what of it was new, in words. */
export function KindCountsText({ counts }: { counts: KindCounts }) {
  const t = useTranslations('archive')
  return (
    <>
      {kinds.flatMap((kind) => {
        const count = counts[kind]
        if (!count) return []
        return (
          <span key={kind} className="mr-3 inline-block">
            {t.rich('counts', { kind, ...count, b: (text) => <b className="font-semibold text-accent">{text}</b> })}
          </span>
        )
      })}
    </>
  )
}
