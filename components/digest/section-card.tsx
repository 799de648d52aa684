import { useTranslations } from 'next-intl'
import { Summary } from '@/components/markdown/summary'
import { SectionReceipt } from '@/components/receipt/section-receipt'
import type { Day, Kind, Language } from '@/db/vocabulary'
import { chooseLabel, chooseSummary, noteOn, type SectionView, type SummaryView } from '@/lib/digest/view'
import { langUnless } from '@/lib/i18n/text-language'
import type { Marker } from '@/lib/search/marks'
import { CategoryHeading } from './category-heading'
import { ExtractMark } from './extract-mark'
import { RelatedSections } from './related-sections'
import { SourceList } from './source-list'
import { SummaryPair } from './summary-pair'

type Props = {
  section: SectionView
  day: Day
  kind: Kind
  locale: Language
  isBoth: boolean
  saysLanguage: boolean
  mark?: Marker
}

/** One section: its category in the page's language, the label as written where it differs, the summary, the sources. */
export function SectionCard({ section, day, kind, locale, isBoth, saysLanguage, mark }: Props) {
  const t = useTranslations()
  const name = t(`category.${section.category}`)
  const label = chooseLabel(section, locale)
  const summary = chooseSummary(section, locale)
  const headingId = `section-${section.position + 1}`
  const isMade = Object.values(section.summaries).some(({ receipt }) => receipt !== null)
  return (
    <section aria-labelledby={headingId} className="border-line border-t py-9 first:border-t-0 first:pt-0">
      <CategoryHeading id={headingId} category={section.category}>
        {name}
      </CategoryHeading>
      <p className="mt-0.5 mb-4 flex flex-wrap gap-x-2 text-sm text-soft">
        {label !== name && <span lang={langUnless(label, locale)}>{label}</span>}
        {label !== name && <span aria-hidden="true">·</span>}
        <span>{t('count.sources', { kind, count: section.sources.length })}</span>
      </p>
      {isBoth ? (
        <SummaryPair section={section} anchor={headingId} locale={locale} mark={mark} />
      ) : (
        <SingleSummary summary={summary} locale={locale} saysLanguage={saysLanguage} mark={mark} />
      )}
      <SourceList
        sources={section.sources}
        day={day}
        locale={locale}
        mark={mark}
        anchor={isMade ? headingId : undefined}
      />
      {!isBoth && summary && (
        <SectionReceipt summary={summary} section={section} anchor={headingId} locale={locale} isBoth={false} />
      )}
      <RelatedSections related={section.related} day={day} locale={locale} />
    </section>
  )
}

type SingleProps = Pick<Props, 'locale' | 'saysLanguage' | 'mark'> & { summary: SummaryView | undefined }

function SingleSummary({ summary, locale, saysLanguage, mark }: SingleProps) {
  const t = useTranslations('digest')
  if (!summary) return <p className="text-soft">{t('noSummary')}</p>
  const note = noteOn(summary, locale)
  return (
    <>
      {note === 'receipt.extractMark' && (
        <p className="mb-3">
          <ExtractMark />
        </p>
      )}
      {saysLanguage && note === 'digest.sectionInOtherLanguage' && (
        <p className="mb-3 text-sm text-soft">{t('sectionInOtherLanguage')}</p>
      )}
      <Summary
        markdown={summary.body}
        lang={summary.textLang}
        isExtract={summary.method === 'extract'}
        tableLabel={t('wideTable')}
        locale={locale}
        mark={mark}
      />
    </>
  )
}
