import type { Language } from '@/db/vocabulary'
import { stripInvisible } from './lines'

/**
 * A line that names what follows. `isStrict`: bold, with a colon, alone on its line, as digests print it. Other forms
 * stand in running text as well and count only where a label is expected. `rest` is the text after it on its line.
 */
export type Label = { role: 'summary' | 'sources'; lang: Language; isStrict: boolean; rest: string }

const words: Record<string, Pick<Label, 'role' | 'lang'>> = {
  요약: { role: 'summary', lang: 'ko' },
  출처: { role: 'sources', lang: 'ko' },
  summary: { role: 'summary', lang: 'en' },
  source: { role: 'sources', lang: 'en' },
  sources: { role: 'sources', lang: 'en' },
}

const pattern =
  /^(#{3,6}\s{0,4})?(\*{1,3}|_{1,3}|)\s{0,4}(요\s?약|출\s?처|summary|sources?)\s{0,4}([:：﹕∶]?)\s{0,4}\2\s{0,4}([:：﹕∶]?)/iu

/** The label that a line without invisible characters and outer white space begins with; text after it is allowed for a summary alone. */
export function parseLabel(bare: string): Label | undefined {
  const found = pattern.exec(bare.slice(0, 60))
  if (!found) return undefined
  const [all, hashes, mark = '', word = '', inner, outer] = found
  const known = words[word.replace(/\s/g, '').toLowerCase()]
  const hasColon = Boolean(inner || outer)
  const after = bare.slice(all.length).trim()
  const rest = after === '\\' ? '' : after
  if (!known || (rest !== '' && (!hasColon || hashes || known.role === 'sources'))) return undefined
  if (!hasColon && !hashes && mark === '') return undefined
  return { ...known, isStrict: !hashes && mark.length > 1 && hasColon && rest === '', rest }
}

/** Whether a line of a summary is a label after one or more backslashes, which is how an export keeps it from being one. */
export function isEscapedLabel(line: string): boolean {
  const bare = line.trim()
  return bare[0] === '\\' && parseLabel(stripInvisible(bare.replace(/^\\+/, '')).trim()) !== undefined
}
