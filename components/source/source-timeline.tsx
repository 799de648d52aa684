import { useTranslations } from 'next-intl'
import { CategoryIcon } from '@/components/digest/category-icon'
import { Drawn } from '@/components/drawn/drawn'
import { MarkedText } from '@/components/search/marked-text'
import type { Language } from '@/db/vocabulary'
import { sectionPath } from '@/lib/digest/addresses'
import type { AppearanceView, SourceLife } from '@/lib/digest/source-view'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'

/** So many stand side by side; more are folded into a line each, and of very many the older ones into one. */
const mostOpen = 4
const mostLines = 40

/** Every section that lists the source, oldest first, each leading to its place in its digest, with what was said there. */
export function SourceTimeline({ source: { appearances }, locale }: { source: SourceLife; locale: Language }) {
  const t = useTranslations('sourcePage')
  const isFew = appearances.length <= mostOpen
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="font-semibold font-serif text-[1.45rem] leading-snug">
        {t('timeline')}
      </h2>
      <p className="mt-0.5 mb-4 text-sm text-soft">{t('passageNote')}</p>
      <Drawn>
        <Earlier appearances={appearances.slice(0, -mostLines)} locale={locale} />
        <ol className={isFew ? 'grid gap-x-10 gap-y-7 md:grid-cols-2' : undefined}>
          {appearances.slice(-mostLines).map((appearance) => (
            <li key={keyOf(appearance)} className={isFew ? 'border-line border-t pt-3' : 'border-line border-t py-2'}>
              {isFew ? (
                <OpenAppearance appearance={appearance} locale={locale} />
              ) : (
                <FoldedAppearance appearance={appearance} locale={locale} />
              )}
            </li>
          ))}
        </ol>
      </Drawn>
    </section>
  )
}

function Earlier({ appearances, locale }: { appearances: readonly AppearanceView[]; locale: Language }) {
  const t = useTranslations()
  if (appearances.length === 0) return null
  return (
    <details className="border-line border-t py-2">
      <summary>{t('sourcePage.earlier', { count: appearances.length })}</summary>
      <ol className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {appearances.map((appearance) => (
          <li key={keyOf(appearance)}>
            <a href={sectionPath(locale, appearance)} className="quiet-link">
              {formatDay(appearance.day, locale, 'long')}
            </a>{' '}
            <span className="text-soft">{t(`category.${appearance.category}`)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

type Props = { appearance: AppearanceView; locale: Language }

function keyOf({ day, kind, section }: AppearanceView): string {
  return `${day} ${kind} ${section}`
}

function OpenAppearance({ appearance, locale }: Props) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <PlaceLink appearance={appearance} locale={locale} />
        <CategoryGiven appearance={appearance} locale={locale} />
      </p>
      <PassageText appearance={appearance} locale={locale} />
    </>
  )
}

function FoldedAppearance({ appearance, locale }: Props) {
  const given = <CategoryGiven appearance={appearance} locale={locale} />
  return (
    <div className="grid gap-x-3 md:grid-cols-[12.5rem_minmax(0,1fr)]">
      <p>
        <PlaceLink appearance={appearance} locale={locale} />
      </p>
      {appearance.passage ? (
        <details>
          <summary>{given}</summary>
          <PassageText appearance={appearance} locale={locale} />
        </details>
      ) : (
        <p>{given}</p>
      )}
    </div>
  )
}

function PlaceLink({ appearance, locale }: Props) {
  const t = useTranslations()
  const { day, kind } = appearance
  return (
    <a href={sectionPath(locale, appearance)} className="quiet-link font-medium">
      <time dateTime={day}>{formatDay(day, locale, 'long')}</time>{' '}
      <span className="font-normal text-sm text-soft">{t(`kind.${kind}`)}</span>
    </a>
  )
}

/** The category in the page's language, and the label as written where it says something else. */
function CategoryGiven({ appearance: { category, label }, locale }: Props) {
  const t = useTranslations('category')
  const name = t(category)
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 text-sm">
      <CategoryIcon category={category} size={16} />
      {name}
      {label !== name && (
        <span lang={langUnless(label, locale)} className="text-soft">
          {label}
        </span>
      )}
    </span>
  )
}

/** Where a section lists nothing else, its summary is about the source whether it names it or not. */
function PassageText({ appearance: { passage, lines }, locale }: Props) {
  const t = useTranslations()
  if (!passage?.text) return <p className="mt-1.5 text-sm text-soft">{t('digest.noSummary')}</p>
  return (
    <>
      <p lang={passage.lang === locale ? undefined : passage.lang} className="mt-1.5">
        {passage.isCutBefore && '… '}
        <MarkedText text={passage.text} marks={passage.marks} />
        {passage.isCutAfter && ' …'}
      </p>
      <p className="mt-1 text-[0.84rem] text-soft">
        {t(`method.${passage.method}`)}
        {!passage.isMention && lines > 1 && ` · ${t('sourcePage.notNamed')}`}
      </p>
    </>
  )
}
