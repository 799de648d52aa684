import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'

/** What a position of a receipt stands for, and where that is on the page. */
export type ReceiptPlace = { position: number; text: string; lang?: Language; href: string }

type Props = { positions: readonly number[]; places: readonly ReceiptPlace[] }

/** The places of these positions, each a way to it; one that the page leaves out is told by its number. */
export function ReceiptPlaces({ positions, places }: Props) {
  const t = useTranslations('receipt')
  return (
    <ul>
      {positions.map((position) => {
        const place = places.find((one) => one.position === position)
        return (
          <li key={position}>
            {place ? (
              <a href={place.href} lang={place.lang} className="quiet-link">
                {place.text}
              </a>
            ) : (
              t('elsewhere', { number: position + 1 })
            )}
          </li>
        )
      })}
    </ul>
  )
}
