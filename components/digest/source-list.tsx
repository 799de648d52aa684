import { useTranslations } from 'next-intl'
import { MarkedText } from '@/components/search/marked-text'
import type { Day, Language } from '@/db/vocabulary'
import { arxivLinks, safeHref } from '@/lib/digest/address'
import { sourcePath } from '@/lib/digest/addresses'
import type { SourceView } from '@/lib/digest/view'
import { formatDayBeside } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'
import type { Marker } from '@/lib/search/marks'

type Props = {
  sources: SourceView[]
  day: Day
  locale: Language
  mark?: Marker
  /** Numbers the lines and makes each a place to lead to: `section-3-source-1`. */
  anchor?: string
}

/** Sources hang from the text like notes: the title first, small facts behind it. */
export function SourceList({ sources, day, locale, mark, anchor }: Props) {
  const t = useTranslations()
  if (sources.length === 0) return <p className="mt-5 text-sm text-soft">{t('digest.noSources')}</p>
  return (
    <ul aria-label={t('source.list')} className="mt-6 border-line border-l-2">
      {sources.map((source) => (
        <li
          key={source.position}
          id={anchor && sourceAnchor(anchor, source.position)}
          className={anchor ? 'py-1.5 pl-4 target:bg-accent-soft' : 'py-1.5 pl-4'}
        >
          {anchor && <span className="mr-1.5 text-soft tabular-nums">{source.position + 1}.</span>}
          <SourceTitle source={source} locale={locale} mark={mark} />
          <SourceFacts source={source} day={day} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

/** Of a line by its position from 0 on, as addresses and people count it. */
export function sourceAnchor(section: string, position: number): string {
  return `${section}-source-${position + 1}`
}

type TitleProps = { source: SourceView; locale: Language; mark?: Marker }

function SourceTitle({ source: { title, url }, locale, mark }: TitleProps) {
  const t = useTranslations('source')
  const href = safeHref(url)
  const lang = langUnless(title, locale)
  const text = mark ? <MarkedText text={title} marks={mark(title)} /> : title
  if (href) {
    return (
      <a href={href} rel="noopener noreferrer" lang={lang} className="print-address font-medium hover:underline">
        {text}
      </a>
    )
  }
  return (
    <>
      <span lang={lang} className="font-medium">
        {text}
      </span>{' '}
      <span className="text-sm text-soft">({url ? t('unsafeAddress') : t('noAddress')})</span>
    </>
  )
}

function SourceFacts({ source, day, locale }: { source: SourceView; day: Day; locale: Language }) {
  const t = useTranslations('source')
  const { arxivId, host, title } = source
  const links = arxivId ? arxivLinks(arxivId) : undefined
  return (
    <div className="flex flex-wrap gap-x-3 text-[0.84rem] text-soft">
      <Standing source={source} day={day} locale={locale} />
      {host && <span>{arxivId ? `arXiv ${arxivId}` : host}</span>}
      {links && (
        <span className="no-print flex gap-3">
          <a
            href={links.abstract}
            rel="noopener noreferrer"
            aria-label={t('abstractOf', { title })}
            className="quiet-link"
          >
            {t('abstract')}
          </a>
          <a href={links.pdf} rel="noopener noreferrer" aria-label={t('pdfOf', { title })} className="quiet-link">
            {t('pdf')}
          </a>
        </span>
      )}
    </div>
  )
}

/** What the ledger says of the source, which leads to its life line. */
function Standing({ source, day, locale }: { source: SourceView; day: Day; locale: Language }) {
  const t = useTranslations('source')
  const { key, standing, firstSeen, timesSeen } = source
  const seen = { times: timesSeen, date: formatDayBeside(firstSeen, locale, day) }
  const text = standing === 'repeat' ? t.markup('seen', { ...seen, day: (date) => date }) : t(standing)
  return (
    <a
      href={sourcePath(locale, key)}
      aria-label={t('life', { standing: text })}
      className={standing === 'new' ? 'font-semibold text-accent hover:underline' : 'quiet-link'}
    >
      {standing === 'repeat'
        ? t.rich('seen', { ...seen, day: (date) => <time dateTime={firstSeen}>{date}</time> })
        : text}
    </a>
  )
}
