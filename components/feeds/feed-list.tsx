import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import { type FeedSubject, feedPath } from '@/lib/digest/addresses'

const formats = [
  ['atom', 'Atom'],
  ['rss', 'RSS'],
  ['json', 'JSON'],
] as const
const sets = [undefined, 'sources'] as const

type Props = { feeds: { name: string; subject: FeedSubject }[]; locale: Language }

/** Feeds by name, each with its two sets of entries in three formats. */
export function FeedList({ feeds, locale }: Props) {
  const t = useTranslations('feeds')
  return (
    <Drawn>
      <ul className="mt-4">
        {feeds.map(({ name, subject }) => (
          <li
            key={name}
            className="grid gap-x-6 gap-y-0.5 border-line border-t py-2.5 sm:grid-cols-[minmax(0,1fr)_13.5rem_15rem]"
          >
            <span className="font-medium">{name}</span>
            {sets.map((set) => (
              <span key={set ?? 'digests'} className="flex items-baseline gap-x-3 text-sm">
                <span className="min-w-[5.5rem] text-soft">{t(set ? 'sourcesFeed' : 'digestsFeed')}</span>
                {formats.map(([format, label]) => (
                  <a
                    key={format}
                    href={feedPath(locale, subject, format, set)}
                    aria-label={`${label}: ${name}, ${t(set ? 'sourcesFeed' : 'digestsFeed')}`}
                    className="quiet-link py-0.5"
                  >
                    {label}
                  </a>
                ))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Drawn>
  )
}
