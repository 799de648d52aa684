import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NewMark } from '@/components/ui/new-mark'
import type { Kind } from '@/db/vocabulary'

type Props = { kind: Kind; listed: number; fresh: number; children?: ReactNode }

/** The signature of a digest: what it lists and what of it is new; more facts may follow as list items. */
export function LedgerLine({ kind, listed, fresh, children }: Props) {
  const t = useTranslations('count')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem] text-soft">
      <li>
        {t.rich(`listed.${kind}`, { count: listed, b: (text) => <b className="font-semibold text-ink">{text}</b> })}
      </li>
      <li className={fresh > 0 ? 'text-accent' : undefined}>
        {fresh > 0 && <NewMark />}
        {t.rich(`fresh.${kind}`, { count: fresh, b: (text) => <b className="font-semibold">{text}</b> })}
      </li>
      {children}
    </ul>
  )
}
