import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { HeaderSearch } from '@/components/search/header-search'
import type { Language } from '@/db/vocabulary'
import { aboutPath, homePath } from '@/lib/digest/addresses'
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
        <nav aria-label={t('site.mainNav')} className="text-sm text-soft max-sm:hidden">
          <Link href={aboutPath(locale)} prefetch={false} className="hover:text-ink">
            {t('site.about')}
          </Link>
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
