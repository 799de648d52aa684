import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import { HeaderSearch } from '@/components/search/header-search'
import type { Language } from '@/db/vocabulary'
import { archivePath, categoriesPath, homePath, trendsPath } from '@/lib/digest/addresses'
import { LanguageSwitch } from './language-switch.client'
import { ThemeSwitch } from './theme-switch.client'

export function SiteHeader({ locale }: { locale: Language }) {
  const t = useTranslations()
  return (
    <header className="no-print border-line border-b">
      <a
        href="#main"
        className="sr-only bg-raised focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:px-3 focus:py-2"
      >
        {t('site.skip')}
      </a>
      <div className="wrap flex min-h-14 flex-wrap items-center gap-x-5 gap-y-1 py-2">
        <Link
          href={homePath(locale)}
          prefetch={false}
          lang="en"
          className="whitespace-nowrap font-semibold font-serif text-[1.05rem] tracking-tight"
        >
          {t('site.name')}
        </Link>
        <nav aria-label={t('site.mainNav')} className="text-sm text-soft max-md:hidden">
          <Drawn className="flex gap-x-4">
            {[
              { href: archivePath(locale), name: t('archive.title') },
              { href: categoriesPath(locale), name: t('categories.title') },
              { href: trendsPath(locale), name: t('trends.title') },
            ].map(({ href, name }) => (
              <a key={href} href={href} className="hover:text-ink">
                {name}
              </a>
            ))}
          </Drawn>
        </nav>
        <div className="ml-auto flex items-center gap-2">
          <HeaderSearch locale={locale} />
          <ThemeSwitch labels={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }} />
          <LanguageSwitch
            current={locale}
            label={t('language.label')}
            names={{ ko: t('language.ko'), en: t('language.en') }}
          />
        </div>
      </div>
    </header>
  )
}
