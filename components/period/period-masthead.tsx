import { useTranslations } from 'next-intl'
import { NewMark } from '@/components/ui/new-mark'
import { PageTitle } from '@/components/ui/page-title'
import { type Step, StepNav } from '@/components/ui/step-nav'
import type { Language } from '@/db/vocabulary'
import { archivePath } from '@/lib/digest/addresses'
import type { Period } from '@/lib/digest/period'
import type { PeriodView } from '@/lib/digest/period-view'
import { formatDay } from '@/lib/i18n/dates'

type Props = {
  period: Period
  title: string
  counts: Pick<PeriodView, 'days' | 'lastDay' | 'listed' | 'sources' | 'fresh'>
  previous: Step | undefined
  next: Step | undefined
  /** The way to the whole period from a part of it. */
  whole?: Step
  locale: Language
}

/** Which days the period has, what its digests list in all, and the ways to its neighbours and the calendar. */
export function PeriodMasthead({ period, title, counts, previous, next, whole, locale }: Props) {
  const t = useTranslations('period')
  const { days, lastDay, listed, sources, fresh } = counts
  // Where a week lies in two months, one of them may have no digest.
  const [year, month] = lastDay.split('-').map(Number)
  return (
    <>
      <div className="pt-10 pb-5">
        <p className="text-sm text-soft">
          <time dateTime={period.from}>{formatDay(period.from, locale, 'long')}</time> –{' '}
          <time dateTime={period.to}>{formatDay(period.to, locale, 'long')}</time>
          {whole && (
            <a href={whole.href} className="quiet-link ml-3">
              {whole.text}
            </a>
          )}
        </p>
        <PageTitle>{title}</PageTitle>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem] text-soft">
          <li>{t('days', { count: days })}</li>
          <li>{t('sources', { sources, listed })}</li>
          <li className={fresh > 0 ? 'text-accent' : undefined}>
            {fresh > 0 && <NewMark />}
            {t.rich('fresh', { fresh, b: (text) => <b className="font-semibold">{text}</b> })}
          </li>
        </ul>
      </div>
      <StepNav label={t(`others.${period.unit}`)} previous={previous} next={next}>
        <a href={archivePath(locale, year, month)} className="quiet-link hover:text-ink">
          {t('calendar')}
        </a>
      </StepNav>
    </>
  )
}
