import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import type { Language } from '@/db/vocabulary'
import { dayPath } from '@/lib/digest/addresses'
import { countSources, type DigestView, languagesOf, readingMinutes, type SectionView } from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import { LedgerLine } from './ledger-line'

type Props = { digest: DigestView; sections: SectionView[]; locale: Language; category?: string }

/** The day, the title and the ledger line: what is listed, what of it is new, how long it takes to read. */
export function DigestMasthead({ digest, sections, locale, category }: Props) {
  const t = useTranslations()
  const { day, kind } = digest
  const title = t('digest.title', { kind, date: formatDay(day, locale, 'dayMonth') })
  return (
    <div className="pt-10 pb-5">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
        <Link href={dayPath(locale, day)} prefetch={false} className="quiet-link">
          <time dateTime={day}>{formatDay(day, locale, 'full')}</time>
        </Link>
        <span>{t(`kind.${kind}`)}</span>
      </p>
      <PageTitle>{category ?? title}</PageTitle>
      {category && <p className="mb-2 text-lg text-soft">{title}</p>}
      <Ledger digest={digest} sections={sections} locale={locale} />
    </div>
  )
}

function Ledger({ digest, sections, locale }: { digest: DigestView; sections: SectionView[]; locale: Language }) {
  const t = useTranslations()
  const { kind } = digest
  const { listed, fresh } = countSources(sections)
  const categories = new Set(sections.map(({ category }) => category)).size
  const minutes = readingMinutes(sections, locale)
  return (
    <LedgerLine kind={kind} listed={listed} fresh={fresh}>
      <li>{t('count.categories', { count: categories })}</li>
      {minutes > 0 && <li>{t('count.reading', { minutes })}</li>}
      <li>
        {t.rich('digest.originLanguages', { languages: () => <LanguageNames languages={languagesOf(digest)} /> })}
      </li>
      {digest.methods.map((method) => (
        <li key={method}>{t(`method.${method}`)}</li>
      ))}
    </LedgerLine>
  )
}

function LanguageNames({ languages }: { languages: Language[] }) {
  const t = useTranslations('language')
  return languages.map((language, position) => (
    <Fragment key={language}>
      {position > 0 && ', '}
      <span lang={language}>{t(language)}</span>
    </Fragment>
  ))
}
