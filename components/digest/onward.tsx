import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { archivePath, categoriesPath } from '@/lib/digest/addresses'

/** From the newest digests to all of them: by date, by category. */
export function Onward({ locale }: { locale: Language }) {
  const t = useTranslations('onward')
  return (
    <nav aria-label={t('label')} className="mt-6">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <Link href={archivePath(locale)} prefetch={false} className="quiet-link font-medium">
            {t('archive')} <span aria-hidden="true">→</span>
          </Link>
        </li>
        <li>
          <Link href={categoriesPath(locale)} prefetch={false} className="quiet-link font-medium">
            {t('categories')} <span aria-hidden="true">→</span>
          </Link>
        </li>
      </ul>
    </nav>
  )
}
