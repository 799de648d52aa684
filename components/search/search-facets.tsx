import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import type { Facets } from '@/lib/search/facets'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'

type Props = { facets: Facets; choice: SearchChoice; locale: Language }

const mostHosts = 6

/** Ways to narrow the results, each with how many would stay; what is chosen already leads back. */
export function SearchFacets({ facets, choice, locale }: Props) {
  const t = useTranslations()
  const to = (change: Partial<SearchChoice>) => resultsPath(locale, choice, change)
  const { kind, category, lang, host, onlyNew } = choice
  return (
    <aside aria-label={t('search.narrow')} className="no-print min-w-0 text-sm">
      <Drawn>
        <Group
          title={t('search.kind')}
          items={facets.kinds.map(({ value, count }) => ({
            text: t(`kind.${value}`),
            count,
            isChosen: kind === value,
            href: to({ kind: kind === value ? undefined : value }),
          }))}
        />
        <Group
          title={t('search.category')}
          items={facets.categories.map(({ value, count }) => ({
            text: t(`category.${value}`),
            count,
            isChosen: category === value,
            href: to({ category: category === value ? undefined : value }),
          }))}
        />
        <Group
          title={t('search.language')}
          items={facets.languages.map(({ value, count }) => ({
            text: t(`language.${value}`),
            lang: value,
            count,
            isChosen: lang === value,
            href: to({ lang: lang === value ? undefined : value }),
          }))}
        />
        <Group
          title={t('search.host')}
          items={facets.hosts
            .filter(({ value }, index) => index < mostHosts || value === host)
            .map(({ value, count }) => ({
              text: value,
              count,
              isChosen: host === value,
              href: to({ host: host === value ? undefined : value }),
            }))}
        />
        {(facets.fresh > 0 || onlyNew) && (
          <Group
            title={t('search.isNew')}
            items={[
              {
                text: t('search.onlyNew'),
                count: facets.fresh,
                isChosen: onlyNew === true,
                href: to({ onlyNew: onlyNew ? undefined : true }),
              },
            ]}
          />
        )}
      </Drawn>
    </aside>
  )
}

type Item = { text: string; lang?: Language; count: number; href: string; isChosen: boolean }

function Group({ title, items }: { title: string; items: Item[] }) {
  const t = useTranslations('search')
  if (items.length === 0) return null
  return (
    <details open className="border-line border-b py-2.5">
      <summary className="font-semibold text-[0.8rem] text-soft">{title}</summary>
      <ul className="mt-1.5">
        {items.map(({ text, lang, count, href, isChosen }) => (
          <li key={text}>
            <a
              href={href}
              aria-label={isChosen ? t('remove', { name: text }) : undefined}
              aria-current={isChosen ? 'true' : undefined}
              className="flex justify-between gap-3 rounded-md px-2 py-0.5 hover:bg-accent-soft aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              <span lang={lang} className="min-w-0">
                {text}
                {isChosen && <span aria-hidden="true"> ×</span>}
              </span>
              <span className="text-soft tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
