import { useTranslations } from 'next-intl'
import { type BoundFormat, type ExportFormat, exportPath } from '@/lib/digest/addresses'

type Props = {
  /** The address of the page, with its parameters. */
  pagePath: string
  formats?: readonly (ExportFormat | BoundFormat)[]
}

const usual = ['md', 'json', 'bib', 'ris'] as const
/** Of what is read as a book, each digest a chapter. */
export const bookFormats = [...usual, 'epub'] as const

/** A page to take away: the same thing as a file, in the forms that other programs read. */
export function ExportLinks({ pagePath, formats = usual }: Props) {
  const t = useTranslations('export')
  return (
    <nav aria-label={t('title')} className="no-print mt-10 border-line border-t pt-3 text-sm">
      <ul className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <li aria-hidden="true" className="text-soft">
          {t('title')}
        </li>
        {formats.map((format) => (
          <li key={format}>
            <a href={exportPath(pagePath, format)} rel="nofollow" className="quiet-link">
              {t(`formats.${format === 'csl.json' ? 'csl' : format}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
