import { Missing } from '@/components/layout/missing'
import { getDatabase } from '@/db'
import { findNewestDay } from '@/db/queries/digests'
import type { Language } from '@/db/vocabulary'
import { dayPath } from '@/lib/digest/addresses'

/** The 404 page, with the way to the newest day that has a digest. */
export function MissingPage({ locale }: { locale: Language }) {
  const day = findNewestDay(getDatabase())
  return <Missing locale={locale} newest={day && dayPath(locale, day)} />
}
