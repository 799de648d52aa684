import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/drawn/drawn'
import { categorySlugs, kinds, type Language, languages } from '@/db/vocabulary'
import { searchPath } from '@/lib/digest/addresses'
import type { SearchChoice } from '@/lib/search/search-params'
import { useSearchFieldWords } from './field-words'
import { SearchField } from './search-field.client'

type Props = { locale: Language; choice: SearchChoice }

/** The whole search as one form: what is looked for, and in a fold the conditions. */
export function SearchForm({ locale, choice }: Props) {
  const t = useTranslations('search')
  return (
    <search aria-label={t('field')}>
      <form action={searchPath(locale)} className="max-w-[44rem]">
        <div className="flex gap-2">
          <SearchField
            name="q"
            id="search-field"
            label={t('field')}
            defaultValue={choice.query}
            locale={locale}
            words={useSearchFieldWords()}
            className="w-full rounded-md border border-strong-line bg-raised px-4 py-2 text-lg"
          />
          <button
            type="submit"
            className="no-print shrink-0 cursor-pointer rounded-md border border-ink bg-ink px-5 font-semibold text-paper"
          >
            {t('submit')}
          </button>
        </div>
        <details className="no-print mt-3 text-sm">
          <summary className="w-fit text-soft hover:text-ink">{t('filters')}</summary>
          <Drawn>
            <Conditions choice={choice} />
          </Drawn>
        </details>
      </form>
    </search>
  )
}

const field = 'mt-1 block w-full rounded-md border border-strong-line bg-raised px-2 py-1.5'

function Conditions({ choice }: { choice: SearchChoice }) {
  const t = useTranslations()
  const { kind, category, lang, from, to, sort, onlyNew, host, withGlossary } = choice
  const any: Option = ['', t('search.any')]
  return (
    <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-3">
      <Choice
        name="kind"
        label={t('search.kind')}
        value={kind}
        options={[any, ...kinds.map((one): Option => [one, t(`kind.${one}`)])]}
      />
      <Choice
        name="category"
        label={t('search.category')}
        value={category}
        options={[any, ...categorySlugs.map((slug): Option => [slug, t(`category.${slug}`)])]}
      />
      <Choice
        name="lang"
        label={t('search.language')}
        value={lang}
        options={[any, ...languages.map((one): Option => [one, t(`language.${one}`)])]}
      />
      <label>
        {t('search.from')}
        <input type="date" name="from" defaultValue={from} className={field} />
      </label>
      <label>
        {t('search.to')}
        <input type="date" name="to" defaultValue={to} className={field} />
      </label>
      <Choice
        name="sort"
        label={t('search.sort')}
        value={sort === 'day' ? sort : undefined}
        options={[
          ['', t('search.byRelevance')],
          ['day', t('search.byDay')],
        ]}
      />
      <label className="flex items-center gap-2 sm:col-span-3">
        <input type="checkbox" name="new" value="1" defaultChecked={onlyNew} className="size-4 accent-accent" />
        {t('search.onlyNew')}
      </label>
      {host && <input type="hidden" name="host" value={host} />}
      {withGlossary === false && <input type="hidden" name="glossary" value="off" />}
    </div>
  )
}

type Option = [value: string, text: string]
type ChoiceProps = { name: string; label: string; value: string | undefined; options: Option[] }

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ''} className={field}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
