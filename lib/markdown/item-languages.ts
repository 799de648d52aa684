import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Language } from '@/db/vocabulary'
import { langUnless } from '@/lib/i18n/text-language'

/**
 * Says of each list item its language where that is not `language`: an extract quotes sources in both. Changes the tree and
 * gives it back.
 */
export function markItemLanguages(root: Root, language: Language): Root {
  visit(root, 'element', (item) => {
    if (item.tagName !== 'li') return
    let text = ''
    visit(item, 'text', ({ value }) => {
      text += value
    })
    const lang = langUnless(text, language)
    if (lang) item.properties.lang = lang
  })
  return root
}
