import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import { bookFormats, ExportLinks } from '@/components/export/export-links'
import type { Language } from '@/db/vocabulary'
import { type DigestChoice, digestPath } from '@/lib/digest/addresses'
import { chooseSummary, type DigestView, noteOn, type SectionView, selectSections } from '@/lib/digest/view'
import type { Marker } from '@/lib/search/marks'
import type { SearchChoice } from '@/lib/search/search-params'
import { type DayLink, DayNav } from './day-nav'
import { DigestMasthead } from './digest-masthead'
import { Distribution } from './distribution'
import { Editorial } from './editorial'
import { MarkedBar } from './marked-bar'
import { SectionCard } from './section-card'
import { ViewOptions } from './view-options'

type Props = {
  digest: DigestView
  choice: DigestChoice
  locale: Language
  previous: DayLink | undefined
  next: DayLink | undefined
  sibling?: { href: string; text: string }
  /** What a search led here with, to be marked. */
  marked?: { search: SearchChoice; mark: Marker }
}

/** A whole digest, or one category of it, as the reader chose to see it. */
export function DigestArticle({ digest, choice, locale, previous, next, sibling, marked }: Props) {
  const t = useTranslations()
  const { category } = choice
  const ofCategory = selectSections(digest.sections, { category, onlyNew: false })
  const shown = selectSections(digest.sections, { category, onlyNew: choice.show === 'new' })
  return (
    <main id="main" className="wrap pb-16">
      <DigestMasthead
        digest={digest}
        sections={ofCategory}
        locale={locale}
        category={category && t(`category.${category}`)}
      />
      <DayNav day={digest.day} locale={locale} previous={previous} next={next} middle={sibling} />
      {!category && <Editorial digest={digest} shown={shown} locale={locale} isBoth={choice.view === 'both'} />}
      {digest.sections.length === 0 ? (
        <p className="py-10 text-soft">{t('digest.empty')}</p>
      ) : (
        <div className="grid gap-x-14 gap-y-6 pt-7 wide:grid-cols-[16.5rem_minmax(0,1fr)] wide:items-start">
          <Distribution
            sections={digest.sections}
            day={digest.day}
            kind={digest.kind}
            locale={locale}
            choice={choice}
          />
          <Sections digest={digest} shown={shown} choice={choice} locale={locale} marked={marked} />
        </div>
      )}
    </main>
  )
}

/** Whether a page of that language has a text in the other one alone, or none. */
function isForeignTo(section: SectionView, locale: Language): boolean {
  const summary = chooseSummary(section, locale)
  return !summary || noteOn(summary, locale) === 'digest.sectionInOtherLanguage'
}

type SectionsProps = Pick<Props, 'digest' | 'choice' | 'locale' | 'marked'> & { shown: SectionView[] }

function Sections({ digest: { day, kind, sections }, shown, choice, locale, marked }: SectionsProps) {
  const t = useTranslations('digest')
  const isBoth = choice.view === 'both'
  const isForeign = !isBoth && sections.every((section) => isForeignTo(section, locale))
  const wholeDigest = digestPath(locale, day, kind, { view: choice.view })
  return (
    <article className={isBoth ? 'min-w-0' : 'min-w-0 max-w-[44rem]'}>
      <ViewOptions locale={locale} day={day} kind={kind} choice={choice} />
      {marked && <MarkedBar search={marked.search} locale={locale} plain={digestPath(locale, day, kind, choice)} />}
      {isForeign && <p className="mb-6 border-line border-l-2 pl-4 text-soft">{t('onlyOtherLanguage')}</p>}
      <Drawn>
        {shown.map((section) => (
          <SectionCard
            key={section.position}
            section={section}
            day={day}
            kind={kind}
            locale={locale}
            isBoth={isBoth}
            saysLanguage={!isForeign}
            mark={marked?.mark}
          />
        ))}
      </Drawn>
      {shown.length === 0 && <p className="text-soft">{t('nothingNew')}</p>}
      {(choice.category || shown.length === 0) && (
        <p className="no-print mt-6">
          <Link href={wholeDigest} prefetch={false} className="quiet-link">
            {t('backToDigest')}
          </Link>
        </p>
      )}
      {shown.length > 0 && <ExportLinks pagePath={digestPath(locale, day, kind, choice)} formats={bookFormats} />}
    </article>
  )
}
