'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import type { MouseEvent } from 'react'
import { type Language, languages } from '@/db/vocabulary'

type Props = { current: Language; label: string; names: Record<Language, string> }

/** Links to this page in each language, with its query; the browser adds the place on the page and remembers the choice. */
export function LanguageSwitch({ current, label, names }: Props) {
  const rest = usePathname().replace(/^\/[^/]*/, '')
  const query = useSearchParams().toString()

  return (
    <nav aria-label={label} className="flex overflow-hidden rounded-full border border-strong-line text-sm">
      {languages.map((language) => (
        <a
          key={language}
          href={`/${language}${rest}${query && `?${query}`}`}
          lang={language}
          hrefLang={language}
          aria-current={language === current ? 'true' : undefined}
          onClick={(event) => follow(event, language)}
          className="px-3 py-1 text-soft -outline-offset-2 hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper max-sm:aria-[current]:hidden"
        >
          {names[language]}
        </a>
      ))}
    </nav>
  )
}

function follow(event: MouseEvent<HTMLAnchorElement>, language: Language) {
  event.currentTarget.hash = window.location.hash
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where a site is read over plain http.
  document.cookie = `locale=${language}; path=/; max-age=31536000; samesite=lax`
}
