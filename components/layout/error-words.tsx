import { useTranslations } from 'next-intl'

/** The words of the error page, on every page in its language: when it is needed, nothing more can be fetched for sure. */
export function ErrorWords() {
  const t = useTranslations('error')
  return <template id="error-words" data-title={t('title')} data-text={t('text')} data-retry={t('retry')} />
}
