import { useTranslations } from 'next-intl'
import type { Day, Language } from '@/db/vocabulary'
import { sectionPath } from '@/lib/digest/addresses'
import type { RelatedView } from '@/lib/digest/view'
import { formatDayBeside } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'

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
          <li key={`${one.day} ${one.kind} ${one.section}`}>
            <a
              href={sectionPath(locale, one)}
              lang={one.title ? langUnless(one.title, locale) : undefined}
              className="quiet-link"
            >
              {one.title ?? t(`category.${one.category}`)}
            </a>{' '}
            <span className="text-soft">
              <time dateTime={one.day}>{formatDayBeside(one.day, locale, day)}</time> {t(`category.${one.category}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
