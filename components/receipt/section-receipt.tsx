import { useTranslations } from 'next-intl'
import { sourceAnchor } from '@/components/digest/source-list'
import type { Language } from '@/db/vocabulary'
import { reasonOf } from '@/lib/digest/receipt-words'
import type { SectionView, SummaryView } from '@/lib/digest/view'
import { langUnless } from '@/lib/i18n/text-language'
import { ReceiptPanel } from './receipt-panel'

type Props = {
  summary: SummaryView
  section: SectionView
  /** The id of the section, which those of its sources begin with. */
  anchor: string
  locale: Language
  /** Whether the other language has a panel of its own beside it. */
  isBoth: boolean
}

/** How a summary was made; nothing for one that was imported. */
export function SectionReceipt({ summary, section, anchor, locale, isBoth }: Props) {
  const t = useTranslations('receipt')
  const { lang, receipt } = summary
  if (!receipt) return null
  const { method, fallback, checks } = receipt
  return (
    <ReceiptPanel
      receipt={receipt}
      title={isBoth ? t('titleOf', { language: lang }) : t('title')}
      story={fallback === null ? t(`story.${method}`, { language: lang }) : t(`reason.${reasonOf(fallback, checks)}`)}
      places={section.sources.map(({ position, title }) => ({
        position,
        text: t('place', { number: position + 1, text: title }),
        lang: langUnless(title, locale),
        href: `#${sourceAnchor(anchor, position)}`,
      }))}
      placesTitle={t('sources')}
      locale={locale}
    />
  )
}
