import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Receipt } from '@/db/receipt'
import type { Language } from '@/db/vocabulary'
import { formatMoment } from '@/lib/i18n/dates'
import { ReceiptChecks } from './receipt-checks'
import { type ReceiptPlace, ReceiptPlaces } from './receipt-places'

type Props = {
  receipt: Receipt
  title: string
  /** How the text came about, in a sentence. */
  story: string
  /** Where the positions of the receipt lead, and what they are called. */
  places: readonly ReceiptPlace[]
  placesTitle: string
  locale: Language
}

/** How a text was made, folded under it: who wrote it and when, from what, and what was checked. */
export function ReceiptPanel({ receipt, title, story, places, placesTitle, locale }: Props) {
  const t = useTranslations('receipt')
  const { method, model, promptVersion, createdAt, sources, withheld, checks } = receipt
  return (
    <details className="receipt mt-4">
      <summary>{title}</summary>
      <div>
        <p>{story}</p>
        <dl>
          <Fact name={t('model')}>{model}</Fact>
          <Fact name={t('prompt')}>{promptVersion}</Fact>
          <Fact name={t('time')}>
            {createdAt && <time dateTime={createdAt}>{t('seoulTime', { time: formatMoment(createdAt, locale) })}</time>}
          </Fact>
          <Fact name={placesTitle}>{sources.length > 0 && <ReceiptPlaces positions={sources} places={places} />}</Fact>
          <Fact name={t('withheld')}>
            {withheld.length > 0 && (
              <>
                <ReceiptPlaces positions={withheld} places={places} />
                {t('withheldWhy')}
              </>
            )}
          </Fact>
          <Fact name={t(method === 'extract' ? 'rejectedChecks' : 'checksTitle')}>
            {checks.length > 0 && <ReceiptChecks checks={checks} />}
          </Fact>
        </dl>
      </div>
    </details>
  )
}

/** A line of the panel; none where there is nothing to tell. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
