import { useTranslations } from 'next-intl'
import { type Kind, kinds, type Language } from '@/db/vocabulary'
import { dayPath } from '@/lib/digest/addresses'
import type { CalendarDay } from '@/lib/digest/calendar'

/** Little enough ink that text and the colour of what is new stay readable on it. */
const tints = ['', 'bg-ink/3', 'bg-ink/6', 'bg-ink/8', 'bg-ink/11']

type Props = { day: CalendarDay; locale: Language; isLarge: boolean }

/** One day: what each kind lists and how much of it is new, or that it has no digest, or nothing where the archive does not reach. */
export function CalendarCell({ day: { day, standing, counts, level }, locale, isLarge }: Props) {
  const t = useTranslations('archive')
  const date = <time dateTime={day}>{Number(day.slice(8))}</time>
  if (standing === 'outside') return <td className="p-0.5 text-soft sm:p-1">{date}</td>
  if (standing === 'gap')
    return (
      <td className="border border-line border-dashed p-0.5 text-soft sm:p-1">
        {date} <span className="block">{t('none')}</span>
      </td>
    )
  return (
    <td className={`border border-line p-0 ${tints[level]}`}>
      <a
        href={dayPath(locale, day)}
        data-day={day}
        className={`block p-0.5 hover:bg-accent-soft sm:p-1 ${isLarge ? 'min-h-20' : ''}`}
      >
        <span className="font-semibold">{date}</span>
        {kinds.map((kind) => (
          <KindLine key={kind} kind={kind} count={counts[kind]} isLarge={isLarge} />
        ))}
      </a>
    </td>
  )
}

type LineProps = { kind: Kind; count: { listed: number; fresh: number } | undefined; isLarge: boolean }

function KindLine({ kind, count, isLarge }: LineProps) {
  const t = useTranslations()
  const word = <span className={isLarge ? 'max-sm:sr-only' : 'sr-only'}> {t(`kind.${kind}`)} </span>
  if (!count)
    return (
      <span className="block text-soft">
        {word}
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('archive.none')}</span>
      </span>
    )
  return (
    <span className="block tabular-nums">
      {word}
      {count.listed}
      <span className="sr-only">, {t('archive.fresh')} </span>
      <wbr />
      <span className={count.fresh > 0 ? 'font-semibold text-accent' : 'text-soft'}>
        <span aria-hidden="true">·</span>
        {count.fresh}
      </span>
    </span>
  )
}
