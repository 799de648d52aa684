import { useTranslations } from 'next-intl'
import type { Day, Language } from '@/db/vocabulary'
import type { RelatedView } from '@/lib/digest/view'
import { formatDayBeside } from '@/lib/i18n/dates'
import { RelatedItem } from './related-item'

type Props = { related: RelatedView[]; day: Day; locale: Language }

/** Where else something like it is written: folded, for most readers go on to the next section. */
export function RelatedSections({ related, day, locale }: Props) {
  const t = useTranslations()
  if (related.length === 0) return null
  return (
    <details className="no-print mt-4 text-sm">
      <summary className="w-fit text-soft hover:text-ink">{t('digest.related')}</summary>
      <ul className="mt-1.5 grid gap-1">
        {related.map((one) => (
          <RelatedItem
            key={`${one.day} ${one.kind} ${one.section}`}
            related={one}
            date={formatDayBeside(one.day, locale, day)}
            locale={locale}
          />
        ))}
      </ul>
    </details>
  )
}
