import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Day, Language } from '@/db/vocabulary'
import { formatDayBeside } from '@/lib/i18n/dates'

export type DayLink = { day: Day; href: string }
type Props = {
  day: Day
  locale: Language
  previous: DayLink | undefined
  next: DayLink | undefined
  middle?: { href: string; text: string }
}

/** The neighbours that exist, with a way across between them. */
export function DayNav({ day, locale, previous, next, middle }: Props) {
  const t = useTranslations('digest')
  return (
    <nav
      aria-label={t('dayNav')}
      className="no-print grid grid-cols-[1fr_auto_1fr] items-baseline gap-x-4 border-line border-y py-2 text-sm text-soft"
    >
      <span>{previous && <DayLinkText to={previous} day={day} locale={locale} label={t('previous')} arrow="←" />}</span>
      <span className="text-center">
        {middle && (
          <Link href={middle.href} prefetch={false} className="quiet-link hover:text-ink">
            {middle.text}
          </Link>
        )}
      </span>
      <span className="text-right">
        {next && <DayLinkText to={next} day={day} locale={locale} label={t('next')} arrow="→" />}
      </span>
    </nav>
  )
}

type TextProps = { to: DayLink; day: Day; locale: Language; label: string; arrow: '←' | '→' }

function DayLinkText({ to, day, locale, label, arrow }: TextProps) {
  const date = <time dateTime={to.day}>{formatDayBeside(to.day, locale, day)}</time>
  return (
    <Link
      href={to.href}
      prefetch={false}
      rel={arrow === '←' ? 'prev' : 'next'}
      className="whitespace-nowrap hover:text-ink"
    >
      <span className="sr-only">{label}: </span>
      {arrow === '←' && <span aria-hidden="true">← </span>}
      {date}
      {arrow === '→' && <span aria-hidden="true"> →</span>}
    </Link>
  )
}
