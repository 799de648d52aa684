import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import { Summary } from '@/components/markdown/summary'
import { ReceiptPanel } from '@/components/receipt/receipt-panel'
import { type Language, languages } from '@/db/vocabulary'
import { chooseEditorial, type DigestView, type EditorialView, type SectionView } from '@/lib/digest/view'

type Props = { digest: DigestView; shown: readonly SectionView[]; locale: Language; isBoth: boolean }

/** The digest in three sentences, before all else, with how they were made; nothing where no one wrote any. */
export function Editorial({ digest, shown, locale, isBoth }: Props) {
  const t = useTranslations('editorial')
  const chosen = chooseEditorial(digest, locale)
  if (!chosen) return null
  const editorials = isBoth ? languages.flatMap((lang) => digest.editorials[lang] ?? []) : [chosen]
  return (
    <section aria-labelledby="editorial" className="pt-7">
      <h2 id="editorial" className="mb-2 font-semibold text-[0.8rem] text-soft">
        {t('title')}
      </h2>
      <Drawn className={isBoth ? 'grid gap-x-10 gap-y-6 md:grid-cols-2' : undefined}>
        {editorials.map((editorial) => (
          <EditorialText key={editorial.lang} editorial={editorial} shown={shown} locale={locale} isBoth={isBoth} />
        ))}
      </Drawn>
    </section>
  )
}

type TextProps = Omit<Props, 'digest'> & { editorial: EditorialView }

function EditorialText({ editorial: { lang, body, receipt }, shown, locale, isBoth }: TextProps) {
  const t = useTranslations()
  return (
    <div className="min-w-0 max-w-[44rem]">
      <Summary
        markdown={body}
        lang={lang}
        tableLabel={t('digest.wideTable')}
        locale={locale}
        className="text-pretty font-serif text-[1.15rem]"
      />
      <ReceiptPanel
        receipt={receipt}
        title={isBoth ? t('receipt.editorialTitleOf', { language: lang }) : t('receipt.editorialTitle')}
        story={t('receipt.story.editorial')}
        places={shown.map(({ position, category }) => ({
          position,
          text: t(`category.${category}`),
          href: `#section-${position + 1}`,
        }))}
        placesTitle={t('receipt.sections')}
        locale={locale}
      />
    </div>
  )
}
