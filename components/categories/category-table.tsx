import { useTranslations } from 'next-intl'
import { SparkBars } from '@/components/chart/spark-bars'
import { categoryColour } from '@/components/digest/category-colour'
import { CategoryIcon } from '@/components/digest/category-icon'
import { Drawn } from '@/components/drawn/drawn'
import type { CategoryTotals } from '@/db/queries/categories'
import { type CategorySlug, categorySlugs, type Day, type Language } from '@/db/vocabulary'
import { categoryPath, digestPath } from '@/lib/digest/addresses'
import { formatDayBeside } from '@/lib/i18n/dates'

type Props = {
  totals: CategoryTotals[]
  /** Lines by category over the last months or weeks, the oldest first. */
  courses: ReadonlyMap<CategorySlug, number[]>
  courseTitle: string
  /** The newest day of all: dates of its year are written without one. */
  last: Day
  locale: Language
}

/** All categories with what they hold, the fullest first; those that nothing was ever put in stand at the end. */
export function CategoryTable({ totals, courses, courseTitle, last, locale }: Props) {
  const t = useTranslations('categories')
  const empty = categorySlugs.filter((slug) => !totals.some(({ category }) => category === slug))
  const head = 'pb-1 pl-2 sm:pl-4 font-normal'
  return (
    <Drawn>
      <table className="w-full border-collapse [overflow-wrap:normal] max-sm:text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="text-left text-sm text-soft">
          <tr>
            <th scope="col" className="pb-1 font-normal">
              {t('category')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('listed')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('fresh')}
            </th>
            <th scope="col" className={`${head} max-sm:hidden`}>
              {courseTitle}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('newest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map((row) => (
            <TotalsRow
              key={row.category}
              totals={row}
              course={courses.get(row.category) ?? []}
              last={last}
              locale={locale}
            />
          ))}
          {empty.map((category) => (
            <tr key={category} className="border-line border-b text-soft">
              <CategoryName category={category} />
              <td className="py-2 pl-2 sm:pl-4 text-right tabular-nums">0</td>
              <td className="py-2 pl-2 sm:pl-4 text-right tabular-nums">0</td>
              <td className="max-sm:hidden" />
              <td className="py-2 pl-2 text-right text-xs sm:pl-4 sm:text-sm">{t('never')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawn>
  )
}

type RowProps = { totals: CategoryTotals; course: number[]; last: Day; locale: Language }

function TotalsRow({ totals, course, last, locale }: RowProps) {
  const t = useTranslations('categories')
  const { category, listed, fresh, newest } = totals
  return (
    <tr className="border-line border-b align-baseline">
      <CategoryName category={category} href={categoryPath(locale, category)} />
      <td className="py-2 pl-2 sm:pl-4 text-right tabular-nums">{t('number', { count: listed })}</td>
      <td className={`py-2 pl-2 sm:pl-4 text-right tabular-nums ${fresh > 0 ? 'text-accent' : 'text-soft'}`}>
        {t('number', { count: fresh })}
      </td>
      <td className="w-56 py-2 pl-2 sm:pl-4 max-sm:hidden">
        <SparkBars values={course} colour={categoryColour(category)} className="h-5 w-full" />
        <span className="sr-only">
          {t('courseText', { from: course[0] ?? 0, to: course.at(-1) ?? 0, most: Math.max(0, ...course) })}
        </span>
      </td>
      <td className="py-2 pl-2 text-right text-xs sm:pl-4 sm:text-sm">
        <a href={digestPath(locale, newest.day, newest.kind, { category })} className="quiet-link">
          <time dateTime={newest.day}>{formatDayBeside(newest.day, locale, last)}</time>
        </a>
      </td>
    </tr>
  )
}

function CategoryName({ category, href }: { category: CategorySlug; href?: string }) {
  const t = useTranslations('category')
  return (
    <th scope="row" className="py-2 text-left font-medium">
      <span className="flex items-center gap-2">
        <CategoryIcon category={category} size={18} />
        {href ? (
          <a href={href} className="hover:underline">
            {t(category)}
          </a>
        ) : (
          t(category)
        )}
      </span>
    </th>
  )
}
