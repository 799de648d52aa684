import { useTranslations } from 'next-intl'
import { CategoryHeading } from '@/components/digest/category-heading'
import { Drawn } from '@/components/drawn/drawn'
import type { Teasers } from '@/db/queries/sections'
import type { Language } from '@/db/vocabulary'
import { periodPath } from '@/lib/digest/addresses'
import type { Period } from '@/lib/digest/period'
import type { PeriodCategory, PeriodView } from '@/lib/digest/period-view'
import { PeriodSources } from './period-sources'
import { SectionTeasers } from './section-teasers'

const sourcesShown = 6

type Props = { period: Period; view: PeriodView; teasers: ReadonlyMap<number, Teasers>; locale: Language }

/** A period by category: the newest summaries, the sources to look at first, and the way to all of them. */
export function PeriodArticle({ period, view: { categories, repeated }, teasers, locale }: Props) {
  const t = useTranslations()
  if (categories.length === 0) return <p className="pt-8 text-soft">{t('period.empty')}</p>
  return (
    <div className="grid gap-x-14 gap-y-10 pt-8 wide:grid-cols-[15rem_minmax(0,44rem)]">
      <nav aria-label={t('period.categories')} className="text-sm wide:sticky wide:top-4 wide:self-start">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 wide:grid">
          {categories.map(({ category, sources }) => (
            <li key={category}>
              <a href={`#${category}`} className="hover:underline">
                {t(`category.${category}`)} <span className="text-soft tabular-nums">{sources.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Drawn className="min-w-0">
        {repeated.length > 0 && (
          <section aria-labelledby="repeated" className="pb-9">
            <h2 id="repeated" className="mb-3 font-semibold font-serif text-[1.45rem] leading-snug">
              {t(`period.repeated.${period.unit}`)}
            </h2>
            <PeriodSources sources={repeated} locale={locale} label={t(`period.repeated.${period.unit}`)} />
          </section>
        )}
        {categories.map((entry) => (
          <CategoryPart key={entry.category} period={period} entry={entry} teasers={teasers} locale={locale} />
        ))}
      </Drawn>
    </div>
  )
}

type PartProps = { period: Period; entry: PeriodCategory; teasers: ReadonlyMap<number, Teasers>; locale: Language }

function CategoryPart({ period, entry: { category, fresh, sources, sections }, teasers, locale }: PartProps) {
  const t = useTranslations()
  const name = t(`category.${category}`)
  const href = periodPath(locale, period.name, { category })
  return (
    <section aria-labelledby={category} className="border-line border-t py-9">
      <CategoryHeading id={category} category={category}>
        <a href={href} className="hover:underline">
          {name}
        </a>
      </CategoryHeading>
      <p className="mt-0.5 mb-4 text-sm text-soft">
        {t('period.categoryCounts', { sources: sources.length, fresh, sections: sections.length })}
      </p>
      <SectionTeasers sections={sections.filter(({ id }) => teasers.has(id))} teasers={teasers} locale={locale} />
      {sources.length > 0 && (
        <div className="mt-5 border-line border-l-2 pl-4">
          <PeriodSources
            sources={sources.slice(0, sourcesShown)}
            locale={locale}
            label={t('period.sourcesOf', { name })}
          />
        </div>
      )}
      {(sources.length > sourcesShown || sections.length > 2) && (
        <p className="mt-4 text-sm">
          <a href={href} className="quiet-link font-medium">
            {t('period.all', { name, count: sources.length })} <span aria-hidden="true">→</span>
          </a>
        </p>
      )}
    </section>
  )
}
