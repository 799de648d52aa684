import { useTranslations } from 'next-intl'
import { suggestionKinds } from '@/db/vocabulary'
import type { SearchFieldWords } from './search-field.client'

/** The finished words of a search field, in the language of the page. */
export function useSearchFieldWords(): SearchFieldWords {
  const t = useTranslations('suggest')
  const [word, concept, source] = suggestionKinds.map((kind) => t(`kinds.${kind}`))
  return {
    list: t('list'),
    kinds: { word: word ?? '', concept: concept ?? '', source: source ?? '' },
    hint: t('hint'),
  }
}
