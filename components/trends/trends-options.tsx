import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { kinds, type Language } from '@/db/vocabulary'
import { type TrendsChoice, trendsChoicePath } from '@/lib/trends/trends-choice'

type Props = { choice: TrendsChoice; locale: Language }

/** What the numbers are of and what they are summed by, as links with addresses of their own. */
export function TrendsOptions({ choice, locale }: Props) {
  const t = useTranslations()
  const options: { name: string; change: Partial<TrendsChoice>; isCurrent: boolean }[][] = [
    [
      { name: t('trends.bothKinds'), change: { kind: undefined }, isCurrent: !choice.kind },
      ...kinds.map((kind) => ({ name: t(`kind.${kind}`), change: { kind }, isCurrent: choice.kind === kind })),
    ],
    (['month', 'week'] as const).map((by) => ({
      name: t(`trends.by.${by}`),
      change: { by, until: undefined },
      isCurrent: choice.by === by,
    })),
    ([undefined, 'share'] as const).map((view) => ({
      name: t(`trends.views.${view ?? 'count'}`),
      change: { view },
      isCurrent: choice.view === view,
    })),
  ]
  return (
    <nav aria-label={t('trends.options')} className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {options.map((group) => (
        <ul key={group[0]?.name} className="flex flex-wrap gap-x-4">
          {group.map(({ name, change, isCurrent }) => (
            <li key={name}>
              <Link
                href={trendsChoicePath(locale, { ...choice, ...change })}
                prefetch={false}
                scroll={false}
                aria-current={isCurrent ? 'page' : undefined}
                className="quiet-link aria-[current]:font-semibold"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
