import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { aboutPath, termsPath } from '@/lib/digest/addresses'

export function SiteFooter({ locale }: { locale: Language }) {
  const t = useTranslations('site')
  return (
    <footer className="no-print mt-auto border-line border-t">
      <div className="wrap flex flex-wrap justify-between gap-x-6 gap-y-1 py-6 text-sm text-soft">
        <p>{t('footer')}</p>
        <nav aria-label={t('footerNav')} className="flex flex-wrap gap-x-5">
          <Link href={termsPath(locale)} prefetch={false} className="quiet-link">
            {t('terms')}
          </Link>
          <Link href={aboutPath(locale)} prefetch={false} className="quiet-link">
            {t('about')}
          </Link>
        </nav>
      </div>
    </footer>
  )
}
