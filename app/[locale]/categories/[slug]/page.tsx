import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/app/[locale]/missing-page'
import { FrequentSources, FrequentTerms, MergedLabels } from '@/components/categories/category-aside'
import { CategorySections } from '@/components/categories/category-sections'
import { CourseTable } from '@/components/categories/course-table'
import { categoryColour } from '@/components/digest/category-colour'
import { CategoryIcon } from '@/components/digest/category-icon'
import { Drawn } from '@/components/drawn/drawn'
import { ExportLinks } from '@/components/export/export-links'
import { PageSteps } from '@/components/ui/page-steps'
import { PageTitle } from '@/components/ui/page-title'
import type { CategorySlug, Language } from '@/db/vocabulary'
import { categoriesPath, categoryPath, feedPath } from '@/lib/digest/addresses'
import { parsePage } from '@/lib/digest/page-number'
import { formatPeriod } from '@/lib/i18n/format-period'
import { pageLocale } from '@/lib/i18n/page-locale'
import { pageMetadata } from '@/lib/i18n/page-metadata'
import { loadCategory, loadCourse, loadFrequent, loadSections } from './load-category'

type Props = PageProps<'/[locale]/categories/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: segment, slug } = await params
  const locale = pageLocale(segment)
  const t = await getTranslations()
  const found = loadCategory(slug)
  const page = found && parsePage((await searchParams).page, found.pages)
  if (!found || !page) return { title: t('notFound.title'), robots: { index: false } }
  const { category, listed, fresh } = found
  const name = t(`category.${category}`)
  return pageMetadata({
    locale,
    path: (language) => categoryPath(language, category, page),
    title: t('categories.pageTitle', { name, page }),
    description: t('categories.pageDescription', { name, listed, fresh }),
    feeds: [{ category }],
  })
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { locale: segment, slug } = await params
  const locale = pageLocale(segment)
  const found = loadCategory(slug)
  const page = found && parsePage((await searchParams).page, found.pages)
  if (!found || !page) return <MissingPage locale={locale} />
  const t = await getTranslations()
  const { category, sections, listed, fresh, pages } = found
  return (
    <main id="main" className="wrap pt-10 pb-16">
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <a href={categoriesPath(locale)} className="quiet-link">
          {t('categories.title')}
        </a>
        <a href={feedPath(locale, { category }, 'atom')} type="application/atom+xml" className="quiet-link">
          {t('categories.feed')}
        </a>
      </p>
      <PageTitle>
        <span className="flex items-center gap-3">
          <CategoryIcon category={category} size={32} />
          {t(`category.${category}`)}
        </span>
      </PageTitle>
      <p className="mb-8 text-soft">
        {sections === 0
          ? t('categories.empty')
          : t.rich('categories.counts', {
              sections,
              listed,
              fresh,
              b: (text) => <b className="font-semibold text-accent">{text}</b>,
            })}
      </p>
      {sections > 0 && (
        <div className="grid gap-x-14 gap-y-10 wide:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
          <section aria-labelledby="newest" className="min-w-0">
            <h2 id="newest" className="border-ink border-b-2 pb-2 font-semibold font-serif text-xl">
              {t('categories.newestSections')}
            </h2>
            <CategorySections {...loadSections(category, page)} locale={locale} />
            <PageSteps page={page} pages={pages} path={(target) => categoryPath(locale, category, target)} />
            <ExportLinks pagePath={categoryPath(locale, category)} />
          </section>
          <Aside category={category} locale={locale} />
        </div>
      )}
    </main>
  )
}

async function Aside({ category, locale }: { category: CategorySlug; locale: Language }) {
  const t = await getTranslations()
  const course = loadCourse(category)
  const { terms, sources, labels } = loadFrequent(category, locale)
  if (!course) return null
  const points = await Promise.all(
    course.points.map(async (point) => ({ ...point, name: await formatPeriod(point.period, locale) })),
  )
  return (
    <Drawn className="grid min-w-0 content-start gap-y-9">
      <section aria-labelledby="course">
        <h2 id="course" className="mb-2 font-semibold font-serif text-lg">
          {t(`categories.over.${course.unit}`)}
        </h2>
        <CourseTable
          points={points}
          colour={categoryColour(category)}
          caption={t(`categories.over.${course.unit}`)}
          locale={locale}
        />
      </section>
      <FrequentTerms {...terms} category={category} locale={locale} />
      <FrequentSources {...sources} last={course.last} locale={locale} />
      <MergedLabels labels={labels} locale={locale} />
    </Drawn>
  )
}
