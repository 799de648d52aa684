import { useTranslations } from 'next-intl'
import { safeHref } from '@/lib/digest/address'
import { paperLinks } from '@/lib/digest/paper-links'
import type { SourceLife } from '@/lib/digest/source-view'

/** Where to read it: as printed, and for a paper the pages to which its arXiv id leads. */
export function SourceLinks({ source: { url, arxivId } }: { source: SourceLife }) {
  const t = useTranslations()
  const href = safeHref(url)
  const papers = arxivId ? paperLinks(arxivId) : []
  const links = href && !arxivId ? [{ site: 'original' as const, href }] : papers
  if (links.length === 0)
    return <p className="mt-3 text-sm text-soft">{url ? t('source.unsafeAddress') : t('source.noAddress')}</p>
  return (
    <ul aria-label={t('sourcePage.links')} className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-[0.95rem]">
      {links.map(({ site, href }) => (
        <li key={site}>
          <a href={href} rel="noopener noreferrer" className="print-address quiet-link font-medium">
            {t(`sourcePage.sites.${site}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
