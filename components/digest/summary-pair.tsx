import { useTranslations } from 'next-intl'
import { Summary } from '@/components/markdown/summary'
import { SectionReceipt } from '@/components/receipt/section-receipt'
import { type Language, languages } from '@/db/vocabulary'
import type { SectionView } from '@/lib/digest/view'
import type { Marker } from '@/lib/search/marks'
import { ExtractMark } from './extract-mark'

type Props = { section: SectionView; anchor: string; locale: Language; mark?: Marker }

/** Both languages of a section as equals: in two columns on a wide screen, one under the other on a narrow one. */
export function SummaryPair({ section, anchor, locale, mark }: Props) {
  const t = useTranslations()
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      {languages.map((lang) => {
        const summary = section.summaries[lang]
        return (
          <div key={lang} className="min-w-0">
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3 border-line border-b pb-1 text-sm text-soft">
              <h3 lang={lang}>{t(`language.${lang}`)}</h3>
              {summary?.method === 'extract' && <ExtractMark />}
            </div>
            {summary?.body ? (
              <Summary
                markdown={summary.body}
                lang={summary.textLang}
                isExtract={summary.method === 'extract'}
                tableLabel={t('digest.wideTable')}
                locale={locale}
                mark={mark}
              />
            ) : (
              <p lang={locale} className="text-soft">
                {t('digest.missingTranslation', { language: lang })}
              </p>
            )}
            {summary && <SectionReceipt summary={summary} section={section} anchor={anchor} locale={locale} isBoth />}
          </div>
        )
      })}
    </div>
  )
}
