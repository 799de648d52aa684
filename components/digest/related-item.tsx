import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { sectionPath } from '@/lib/digest/addresses'
import type { RelatedView } from '@/lib/digest/view'
import { langUnless } from '@/lib/i18n/text-language'

type Props = {
  related: RelatedView
  /** Its day as the page writes days. */
  date: string
  locale: Language
}

/** The way to a section that is like another one, with its day and category. */
export function RelatedItem({ related: { day, kind, section, category, title }, date, locale }: Props) {
  const t = useTranslations()
  return (
    <li>
      <a
        href={sectionPath(locale, { day, kind, section })}
        lang={title ? langUnless(title, locale) : undefined}
        className="quiet-link"
      >
        {title ?? t(`category.${category}`)}
      </a>{' '}
      <span className="text-sm text-soft">
        <time dateTime={day}>{date}</time> {t(`category.${category}`)}
      </span>
    </li>
  )
}
