import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import { sectionPath } from '@/lib/digest/addresses'
import type { SourceLife } from '@/lib/digest/source-view'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'

/** Sections of other digests that its own sections are like. */
export function SourceRelated({ source: { related }, locale }: { source: SourceLife; locale: Language }) {
  const t = useTranslations()
  if (related.length === 0) return null
  return (
    <section aria-labelledby="similar" className="mt-9">
      <h2 id="similar" className="mb-2 font-semibold font-serif text-[1.45rem] leading-snug">
        {t('sourcePage.related')}
      </h2>
      <Drawn>
        <ul className="grid gap-1.5">
          {related.map((one) => (
            <li key={`${one.day} ${one.kind} ${one.section}`}>
              <a
                href={sectionPath(locale, one)}
                lang={one.title ? langUnless(one.title, locale) : undefined}
                className="quiet-link"
              >
                {one.title ?? t(`category.${one.category}`)}
              </a>{' '}
              <span className="text-sm text-soft">
                <time dateTime={one.day}>{formatDay(one.day, locale, 'long')}</time> {t(`category.${one.category}`)}
              </span>
            </li>
          ))}
        </ul>
      </Drawn>
    </section>
  )
}
