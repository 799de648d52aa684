import { useTranslations } from 'next-intl'

/** How to read a calendar: what the numbers are, and which days have none. */
export function CalendarLegend() {
  const t = useTranslations('archive')
  return (
    <ul className="flex max-w-[60rem] flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
      <li>{t.rich('legendNumbers', { b: (text) => <b className="font-semibold text-accent">{text}</b> })}</li>
      <li>{t('legendTint')}</li>
      <li>{t('legendGap')}</li>
      <li>{t('legendOutside')}</li>
      <li className="js-only">{t('legendKeys')}</li>
    </ul>
  )
}
