import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import type { Language } from '@/db/vocabulary'
import type { Facets } from '@/lib/search/facets'
import { resultsPath, type SearchChoice } from '@/lib/search/search-params'

type Props = { facets: Facets; choice: SearchChoice; locale: Language }

type Filter = 'kind' | 'category' | 'lang' | 'host' | 'onlyNew'

const mostHosts = 6

/** Ways to narrow the results, each with how many would stay; what is chosen already leads back. */
export function SearchFacets({ facets, choice, locale }: Props) {
  const t = useTranslations()
  const item = (filter: Filter, value: string | true, text: string, count: number): Item => {
    const isChosen = choice[filter] === value
    return { text, count, isChosen, href: resultsPath(locale, choice, { [filter]: isChosen ? undefined : value }) }
  }
  const hosts = facets.hosts.filter(({ value }, index) => index < mostHosts || value === choice.host)
  return (
    <aside aria-label={t('search.narrow')} className="no-print min-w-0 text-sm">
      <Drawn>
        <Group
          title={t('search.kind')}
          items={facets.kinds.map(({ value, count }) => item('kind', value, t(`kind.${value}`), count))}
        />
        <Group
          title={t('search.category')}
          items={facets.categories.map(({ value, count }) => item('category', value, t(`category.${value}`), count))}
        />
        <Group
          title={t('search.language')}
          items={facets.languages.map(({ value, count }) => ({
            ...item('lang', value, t(`language.${value}`), count),
            lang: value,
          }))}
        />
        <Group title={t('search.host')} items={hosts.map(({ value, count }) => item('host', value, value, count))} />
        {(facets.fresh > 0 || choice.onlyNew) && (
          <Group title={t('search.isNew')} items={[item('onlyNew', true, t('search.onlyNew'), facets.fresh)]} />
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
