import { useTranslations } from 'next-intl'
import { NewMark } from '@/components/ui/new-mark'
import type { Language } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import { digestPath, sourcePath } from '@/lib/digest/addresses'
import type { PeriodSource } from '@/lib/digest/period-view'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'

const mostPlaces = 8

type Props = { sources: readonly PeriodSource[]; locale: Language; label: string }

/** Sources once each, with the digests of the period that list them. */
export function PeriodSources({ sources, locale, label }: Props) {
  return (
    <ul aria-label={label} className="grid gap-2.5">
      {sources.map((source) => (
        <PeriodSourceItem key={source.key} source={source} locale={locale} />
      ))}
    </ul>
  )
}

function PeriodSourceItem({ source, locale }: { source: PeriodSource; locale: Language }) {
  const t = useTranslations()
  const { title, url, host, arxivId, isNew, places } = source
  const href = safeHref(url)
  const lang = langUnless(title, locale)
  return (
    <li className="leading-snug">
      {isNew && <NewMark label={t('source.new')} />}
      {href ? (
        <a href={href} rel="noopener noreferrer" lang={lang} className="font-medium hover:underline">
          {title}
        </a>
      ) : (
        <span lang={lang} className="font-medium">
          {title}
        </span>
      )}
      <span className="block text-[0.84rem] text-soft">
        {host && <span className="mr-2">{arxivId ? `arXiv ${arxivId}` : host}</span>}
        {places.slice(0, mostPlaces).map(({ day, kind }) => (
          <a key={`${day} ${kind}`} href={digestPath(locale, day, kind)} className="quiet-link mr-2 whitespace-nowrap">
            <time dateTime={day}>{formatDay(day, locale, 'short')}</time>
          </a>
        ))}
        {places.length > mostPlaces && (
          <a href={sourcePath(locale, source.key)} className="quiet-link">
            {t('period.morePlaces', { count: places.length - mostPlaces })}
          </a>
        )}
      </span>
    </li>
  )
}
