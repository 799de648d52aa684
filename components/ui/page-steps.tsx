import { useTranslations } from 'next-intl'
import { StepNav } from './step-nav'

type Props = { page: number; pages: number; path: (page: number) => string }

/** Where one is in a list of several pages, with the page before and the one after; nothing for a list of one. */
export function PageSteps({ page, pages, path }: Props) {
  const t = useTranslations('pageSteps')
  if (pages < 2) return null
  return (
    <div className="mt-8">
      <StepNav
        label={t('label')}
        previous={page > 1 ? { href: path(page - 1), text: t('previous') } : undefined}
        next={page < pages ? { href: path(page + 1), text: t('next') } : undefined}
      >
        {page} / {pages}
      </StepNav>
    </div>
  )
}
