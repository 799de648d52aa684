import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import {
  aboutPath,
  apiPath,
  archivePath,
  categoriesPath,
  feedsPath,
  termsPath,
  trendsPath,
} from '@/lib/digest/addresses'

export function SiteFooter({ locale }: { locale: Language }) {
  const t = useTranslations()
  return (
    <footer className="no-print mt-auto border-line border-t">
      <div className="wrap flex flex-wrap justify-between gap-x-6 gap-y-1 py-6 text-sm text-soft">
        <p>{t('site.footer')}</p>
        <nav aria-label={t('site.footerNav')}>
          <Drawn className="flex flex-wrap gap-x-5">
            {[
              { href: archivePath(locale), name: t('archive.title') },
              { href: categoriesPath(locale), name: t('categories.title') },
              { href: trendsPath(locale), name: t('trends.title') },
              { href: termsPath(locale), name: t('site.terms') },
              { href: feedsPath(locale), name: t('feeds.title') },
              { href: apiPath(locale), name: t('api.title') },
              { href: aboutPath(locale), name: t('site.about') },
            ].map(({ href, name }) => (
              <a key={href} href={href} className="quiet-link">
                {name}
              </a>
            ))}
          </Drawn>
        </nav>
      </div>
    </footer>
  )
}
