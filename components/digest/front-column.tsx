import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { NewMark } from '@/components/ui/new-mark'
import type { Language } from '@/db/vocabulary'
import { safeHref } from '@/lib/digest/address'
import { digestPath } from '@/lib/digest/addresses'
import {
  chooseEditorial,
  chooseSummary,
  countSources,
  type DigestView,
  type SectionView,
  type SourceView,
} from '@/lib/digest/view'
import { formatDay } from '@/lib/i18n/dates'
import { langUnless } from '@/lib/i18n/text-language'
import { visibleText } from '@/lib/markdown/visible-text'
import { CategoryIcon } from './category-icon'
import { ExtractMark } from './extract-mark'
import { LedgerLine } from './ledger-line'

type Props = { digest: DigestView; locale: Language; hasDate: boolean }

/** A digest as a column of the front page: its sections with what is new in them, the repeats folded away. */
export function FrontColumn({ digest, locale, hasDate }: Props) {
  const t = useTranslations()
  const { day, kind } = digest
  const href = digestPath(locale, day, kind)
  const editorial = chooseEditorial(digest, locale)
  const repeats = digest.sections.flatMap(({ sources }) => sources).filter(({ standing }) => standing === 'repeat')
  return (
    <section aria-labelledby={`front-${kind}`} className="min-w-0">
      <div className="border-ink border-t-2 pt-3 pb-4">
        <h2 id={`front-${kind}`} className="font-semibold font-serif text-2xl">
          <Link href={href} prefetch={false} className="hover:underline">
            {t(`kind.${kind}`)}
          </Link>
        </h2>
        {hasDate && (
          <p className="text-sm text-soft">
            <time dateTime={day}>{formatDay(day, locale, 'full')}</time>
          </p>
        )}
        <LedgerLine kind={kind} {...countSources(digest.sections)} />
        {editorial && (
          <p
            lang={editorial.lang === locale ? undefined : editorial.lang}
            className="mt-3 text-pretty font-serif text-[1.15rem]"
          >
            {visibleText(editorial.body)}
          </p>
        )}
      </div>
      {digest.sections.map((section) => (
        <FrontSection key={section.position} section={section} digest={digest} locale={locale} />
      ))}
      {repeats.length > 0 && (
        <details className="border-line border-t py-3 text-sm">
          <summary className="text-soft hover:text-ink">{t('home.repeats', { kind, count: repeats.length })}</summary>
          <ul className="mt-2 grid gap-1.5">
            {repeats.map((source) => (
              <SourceLine key={source.key} source={source} locale={locale} />
            ))}
          </ul>
        </details>
      )}
      <p className="border-line border-t pt-3">
        <Link href={href} prefetch={false} className="quiet-link font-medium">
          {t('home.readAll', { kind })} <span aria-hidden="true">→</span>
        </Link>
      </p>
    </section>
  )
}

function FrontSection({ section, digest, locale }: { section: SectionView; digest: DigestView; locale: Language }) {
  const t = useTranslations()
  const summary = chooseSummary(section, locale)
  const fresh = section.sources.filter(({ standing }) => standing === 'new')
  const href = digestPath(locale, digest.day, digest.kind, { category: section.category })
  return (
    <article className="border-line border-t py-4">
      <h3 className="flex items-center gap-2 text-sm">
        <CategoryIcon category={section.category} size={16} />
        <Link href={href} prefetch={false} className="font-semibold hover:underline">
          {t(`category.${section.category}`)}
        </Link>
      </h3>
      {summary?.method === 'extract' && (
        <p className="mt-1.5">
          <ExtractMark />
        </p>
      )}
      {summary?.teaser && (
        <p
          lang={summary.textLang === locale ? undefined : summary.textLang}
          className="mt-1.5 font-serif text-[1.05rem] leading-relaxed"
        >
          {summary.teaser}
        </p>
      )}
      {fresh.length > 0 && (
        <ul className="mt-2.5 grid gap-1.5 text-sm">
          {fresh.map((source) => (
            <SourceLine key={source.key} source={source} locale={locale} mark={t('source.new')} />
          ))}
        </ul>
      )}
    </article>
  )
}

function SourceLine({ source: { title, url }, locale, mark }: { source: SourceView; locale: Language; mark?: string }) {
  const href = safeHref(url)
  const lang = langUnless(title, locale)
  return (
    <li className="leading-snug">
      {mark && <NewMark label={mark} />}
      {href ? (
        <a href={href} rel="noopener noreferrer" lang={lang} className="text-soft hover:text-ink hover:underline">
          {title}
        </a>
      ) : (
        <span lang={lang}>{title}</span>
      )}
    </li>
  )
}
