import { useTranslations } from 'next-intl'
import type { Language } from '@/db/vocabulary'
import { feedPath } from '@/lib/digest/addresses'
import { mostQueryCharacters } from '@/lib/search/limits'

/** Leads from words to the feed of their search; a plain form, so that it works without scripts. */
export function SearchFeedForm({ locale }: { locale: Language }) {
  const t = useTranslations('feeds')
  const example = feedPath(locale, { query: t('exampleQuery') }, 'atom')
  const [action] = example.split('?')
  return (
    <>
      <form action={action} className="mt-4 flex max-w-[34rem] flex-wrap gap-2">
        <label className="grow">
          <span className="mb-1 block text-sm text-soft">{t('searchField')}</span>
          <input
            name="q"
            type="search"
            required
            maxLength={mostQueryCharacters}
            className="w-full rounded-md border border-strong-line bg-raised px-3 py-2"
          />
        </label>
        <button
          type="submit"
          className="cursor-pointer self-end rounded-md border border-ink bg-ink px-4 py-2 font-semibold text-paper"
        >
          {t('searchSubmit')}
        </button>
      </form>
      <p className="mt-3 break-words text-sm">
        {t('searchExample')}{' '}
        <a href={example} className="quiet-link">
          {decodeURIComponent(example)}
        </a>
      </p>
    </>
  )
}
