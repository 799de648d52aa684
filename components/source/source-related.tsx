import { useTranslations } from 'next-intl'
import { RelatedItem } from '@/components/digest/related-item'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import type { SourceLife } from '@/lib/digest/source-view'
import { formatDay } from '@/lib/i18n/dates'

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
            <RelatedItem
              key={`${one.day} ${one.kind} ${one.section}`}
              related={one}
              date={formatDay(one.day, locale, 'long')}
              locale={locale}
            />
          ))}
        </ul>
      </Drawn>
    </section>
  )
}
