import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import { ExportLinks } from '@/components/export/export-links'
import { PageTitle } from '@/components/ui/page-title'
import type { Language } from '@/db/vocabulary'
import { sourcePath } from '@/lib/digest/addresses'
import type { SourceLife } from '@/lib/digest/source-view'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'
import { SourceCategories } from './source-categories'
import { SourceCitation } from './source-citation'
import { SourceLinks } from './source-links'
import { SourceRelated } from './source-related'
import { SourceTimeline } from './source-timeline'
import { SourceVariants } from './source-variants'

type Props = { source: SourceLife; locale: Language }

/** Citations stand on the page itself. */
const noteFormats = ['md', 'json'] as const

/** The life line of a paper or an article: when it was listed, as what, what was said of it, and how to cite it. */
export function SourceArticle({ source, locale }: Props) {
  const t = useTranslations('sourcePage')
  return (
    <main id="main" className="wrap pb-16">
      <SourceHead source={source} locale={locale} />
      <div className="grid gap-x-14 gap-y-10 pt-7 wide:grid-cols-[minmax(0,1fr)_18rem] wide:items-start">
        <div className="min-w-0">
          <SourceTimeline source={source} locale={locale} />
          <SourceVariants source={source} locale={locale} />
          <SourceRelated source={source} locale={locale} />
        </div>
        <aside aria-label={t('about')} className="min-w-0">
          <Drawn>
            <SourceCategories source={source} locale={locale} />
          </Drawn>
          <SourceCitation source={source} locale={locale} />
        </aside>
      </div>
      <ExportLinks pagePath={sourcePath(locale, source.key)} formats={noteFormats} />
    </main>
  )
}

function SourceHead({ source, locale }: Props) {
  const t = useTranslations()
  const { title, kinds, arxivId, host, firstDay, days, appearances } = source
  return (
    <div className="border-line border-b pt-10 pb-5">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
        <span>{kinds.map((kind) => t(`kind.${kind}`)).join(' · ')}</span>
        {(arxivId || host) && <span lang="en">{arxivId ? `arXiv ${arxivId}` : host}</span>}
      </p>
      <div className="max-w-[60rem]" lang={langUnless(title, locale)}>
        <PageTitle>{title || <span lang={locale}>{t('sourcePage.untitled')}</span>}</PageTitle>
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.95rem] text-soft">
        <li>
          {t.rich('sourcePage.first', {
            date: formatDay(firstDay, locale, 'long'),
            day: (text) => <time dateTime={firstDay}>{text}</time>,
          })}
        </li>
        <li>{t.rich('sourcePage.days', { days, b: (text) => <b className="font-semibold text-ink">{text}</b> })}</li>
        {appearances.length > days && <li>{t('sourcePage.times', { times: appearances.length })}</li>}
      </ul>
      <SourceLinks source={source} />
    </div>
  )
}
