import type { Language } from '@/db/vocabulary'
import { wordsOf } from '@/lib/i18n/words'
import type { PublishedDigest } from './published'

/** A section in one line: its label, its first titles, and how many more it has. */
export function sectionLine({ label, titles, more }: PublishedDigest['sections'][number], lang: Language): string {
  const rest = more === 0 ? [] : [wordsOf(lang)('notice.more', { count: more })]
  return [label, [...titles, ...rest].join('; ')].filter(Boolean).join(': ')
}

/** The digests as plain text, one after the other. */
export function formatText(digests: readonly PublishedDigest[]): string {
  return digests
    .map(({ title, description, url, sections, lang }) =>
      [title, description, url, '', ...sections.map((section) => `- ${sectionLine(section, lang)}`)].join('\n'),
    )
    .join('\n\n')
}
