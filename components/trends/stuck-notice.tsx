import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'
import type { StuckSources } from '@/lib/trends/stuck-sources'

type Props = { stuck: StuckSources; locale: Language }

/** Says plainly that the same sources stand in every digest of a kind, and which. */
export function StuckNotice({ stuck: { kind, digests, listed, sources }, locale }: Props) {
  const t = useTranslations('trends')
  return (
    <section aria-labelledby={`stuck-${kind}`} className="mb-8 border-ink border-y py-4">
      <h2 id={`stuck-${kind}`} className="font-semibold">
        {t('stuckTitle', { kind, count: sources.length, digests })}
      </h2>
      <p className="text-soft">{t('stuckText', { kind, count: sources.length, listed })}</p>
      <details className="mt-2 text-sm">
        <summary>{t('stuckList')}</summary>
        <ul className="mt-2">
          {sources.map(({ key, title, since, times }) => (
            <li key={key} className="py-1">
              <span lang={langUnless(title, locale)}>{title}</span>{' '}
              <span className="text-soft">{t('stuckSince', { date: formatDay(since, locale, 'long'), times })}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
