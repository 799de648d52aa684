import type { Language } from '@/db/vocabulary'
import { languageOf } from '@/lib/i18n/text-language'
import { escapeMarkdown } from '../text/escape-markdown'
import { extractSentences } from '../text/extract-sentences'
import type { WritingSource } from '../writing-source'

export type Extract = {
  /** The language most of its text is in: that of the sources, not of a translation. */
  textLang: Language
  body: string
}

const mostSentences = 2

/**
 * A section's text without a model: for each source its title and the sentences that say most of it, as they stand. A source
 * without a text gives its title alone. `body` is markdown, `''` for no source.
 */
export function extractSection(sources: readonly WritingSource[]): Extract {
  const parts = sources.map(({ title, text }) => ({ title, said: extractSentences(text, mostSentences).join(' ') }))
  const lines = parts.map(({ title, said }) => {
    const name = `**${escapeMarkdown(title)}**`
    return said === '' ? `- ${name}` : `- ${name}: ${escapeMarkdown(said)}`
  })
  const korean = parts.filter(({ title, said }) => languageOf(said || title) === 'ko').length
  return { textLang: korean * 2 > parts.length ? 'ko' : 'en', body: lines.join('\n') }
}
