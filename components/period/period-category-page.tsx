import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import { PageSteps } from '@/components/ui/page-steps'
import type { Teasers } from '@/db/queries/sections'
import type { Language } from '@/db/vocabulary'
import { periodPath } from '@/lib/digest/addresses'
import type { Period } from '@/lib/digest/period'
import type { PeriodCategory } from '@/lib/digest/period-view'
import { PeriodSources } from './period-sources'
import { SectionTeasers } from './section-teasers'

export const periodSourcesPerPage = 100
const teasersOpen = 5

type Props = {
  period: Period
  entry: PeriodCategory
  teasers: ReadonlyMap<number, Teasers>
  page: number
  pages: number
  locale: Language
}

/** One category of a period whole: on its first page all its summaries by day, then its sources page by page. */
export function PeriodCategoryPage({ period, entry, teasers, page, pages, locale }: Props) {
  const t = useTranslations()
  const { category, sources, sections } = entry
  const name = t(`category.${category}`)
  const begin = (page - 1) * periodSourcesPerPage
  const folded = sections.slice(teasersOpen)
  return (
    <div className="max-w-[44rem] pt-8">
      <Drawn>
        {page === 1 && (
          <section aria-labelledby="summaries" className="pb-9">
            <h2 id="summaries" className="mb-3 font-semibold font-serif text-[1.45rem]">
              {t('period.summaries', { count: sections.length })}
            </h2>
            <SectionTeasers sections={sections.slice(0, teasersOpen)} teasers={teasers} locale={locale} />
            {folded.length > 0 && (
              <details className="mt-4">
                <summary className="mb-3 w-fit text-sm text-soft hover:text-ink">
                  {t('period.moreSummaries', { count: folded.length })}
                </summary>
                <SectionTeasers sections={folded} teasers={teasers} locale={locale} />
              </details>
            )}
          </section>
        )}
        <section aria-labelledby="sources">
          <h2 id="sources" className="mb-3 font-semibold font-serif text-[1.45rem]">
            {t('period.sourcesTitle', { count: sources.length })}
          </h2>
          {sources.length === 0 && <p className="text-soft">{t('digest.noSources')}</p>}
          <PeriodSources
            sources={sources.slice(begin, begin + periodSourcesPerPage)}
            locale={locale}
            label={t('period.sourcesOf', { name })}
          />
        </section>
      </Drawn>
      <PageSteps
        page={page}
        pages={pages}
        path={(target) => periodPath(locale, period.name, { category, page: target })}
      />
    </div>
  )
}
