import { getTranslations } from 'next-intl/server'
import { Missing } from '@/components/layout/missing'
import { getDatabase } from '@/db'
import { findNewestDay } from '@/db/queries/digests'
import type { Language } from '@/db/vocabulary'
import { archivePath, dayPath } from '@/lib/digest/addresses'

/** Stands for a year or a month that has no digest, or that the calendar does not have: the way on is the archive. */
export async function MissingPeriod({ locale }: { locale: Language }) {
  const t = await getTranslations('archive')
  const newest = findNewestDay(getDatabase())
  return (
    <Missing
      locale={locale}
      title={t('missingTitle')}
      text={t('missingText')}
      newest={newest && dayPath(locale, newest)}
    >
      <p className="mb-3">
        <a href={archivePath(locale)} className="quiet-link">
          {t('toArchive')}
        </a>
      </p>
    </Missing>
  )
}
