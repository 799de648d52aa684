import { useTranslations } from 'next-intl'

/** Says of a text that no one wrote it: sentences of its sources as they stand, in their language. */
export function ExtractMark() {
  const t = useTranslations('receipt')
  return (
    <span className="inline-block border border-strong-line px-1.5 text-[0.8rem] text-soft leading-normal">
      {t('extractMark')}
    </span>
  )
}
