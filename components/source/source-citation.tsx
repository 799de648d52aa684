import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { type ExportFormat, exportPath, sourcePath } from '@/lib/digest/addresses'
import type { SourceLife } from '@/lib/digest/source-view'
import { formatBibtex } from '@/lib/export/bibtex'
import { toCitation } from '@/lib/export/citation'
import { formatCsl, formatPlain } from '@/lib/export/csl'
import { formatRis } from '@/lib/export/ris'
import { CopyButton } from './copy-button.client'
import { SideTitle } from './side-title'

type Form = { name: 'plain' | 'bibtex' | 'ris' | 'csl'; text: string; file?: ExportFormat }

/** The source as it is cited, to select, to copy or to take away. */
export function SourceCitation({ source, locale }: { source: SourceLife; locale: Language }) {
  const t = useTranslations('sourcePage')
  const citation = toCitation(source)
  const forms: Form[] = [
    { name: 'plain', text: formatPlain(citation) },
    { name: 'bibtex', text: formatBibtex([citation]), file: 'bib' },
    { name: 'ris', text: formatRis([citation]).replaceAll('\r\n', '\n'), file: 'ris' },
    { name: 'csl', text: formatCsl([citation]), file: 'csl.json' },
  ]
  return (
    <section aria-labelledby="cite">
      <SideTitle id="cite">{t('cite')}</SideTitle>
      <p className="mb-2 text-sm text-soft">{citation.arxiv ? t('citeNotePaper') : t('citeNote')}</p>
      {forms.map(({ name, text, file }) => (
        <details key={name} open={name === 'plain'} className={name === 'plain' ? undefined : 'no-print'}>
          <summary className="py-1 text-sm">{t(`forms.${name}`)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keys */}
          <pre id={`cite-${name}`} tabIndex={0} lang="en" className="cite">
            {text.trimEnd()}
          </pre>
          <p className="no-print mt-1 mb-3 flex gap-4 text-sm">
            <CopyButton
              target={`cite-${name}`}
              labels={{ copy: t('copy'), copied: t('copied'), selected: t('selected') }}
              name={t('copyForm', { form: t(`forms.${name}`) })}
            />
            {file && (
              <a
                href={exportPath(sourcePath(locale, source.key), file)}
                download
                aria-label={t('downloadForm', { form: t(`forms.${name}`) })}
                className="quiet-link"
              >
                {t('download')}
              </a>
            )}
          </p>
        </details>
      ))}
    </section>
  )
}
