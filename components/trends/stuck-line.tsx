import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { trendsPath } from '@/lib/digest/addresses'
import type { StuckSources } from '@/lib/trends/stuck-sources'

type Props = { stuck: StuckSources; locale: Language }

/** In one line what `StuckNotice` says on the page of trends, to which it leads. */
export function StuckLine({ stuck: { kind, digests, sources }, locale }: Props) {
  const t = useTranslations('trends')
  return (
    <p className="mt-3 max-w-[44rem] border-ink border-l-2 pl-4">
      <Link href={trendsPath(locale)} prefetch={false} className="quiet-link">
        {t('stuckTitle', { kind, count: sources.length, digests })}
      </Link>
    </p>
  )
}
