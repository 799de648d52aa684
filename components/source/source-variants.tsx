import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import type { SourceLife } from '@/lib/digest/source-view'
import { langUnless } from '@/lib/i18n/text-language'

/** Strangers may print any number of them. */
const mostShown = 12

/** Titles and addresses under which it was printed too, where there are such. */
export function SourceVariants({ source, locale }: { source: SourceLife; locale: Language }) {
  const t = useTranslations('sourcePage')
  const titles = source.otherTitles.slice(0, mostShown)
  const urls = source.otherUrls.slice(0, mostShown)
  if (titles.length + urls.length === 0) return null
  return (
    <section aria-labelledby="also-printed" className="mt-9">
      <h2 id="also-printed" className="mb-2 font-semibold font-serif text-[1.45rem] leading-snug">
        {t('variants')}
      </h2>
      <Drawn>
        <ul className="border-line border-l-2 text-sm">
          {titles.map((title) => (
            <li key={title} lang={langUnless(title, locale)} className="py-1 pl-4">
              {title}
            </li>
          ))}
          {urls.map((url) => (
            <li key={url} className="py-1 pl-4" lang="en">
              {safeHref(url) ? (
                <a href={url} rel="noopener noreferrer" className="quiet-link">
                  {url}
                </a>
              ) : (
                url
              )}
            </li>
          ))}
        </ul>
      </Drawn>
    </section>
  )
}
