import { jsonrepair } from 'jsonrepair'
import { escapeBackslashes, isDamaged, restoreCommands } from './latex'

export type ReadJson = { value: unknown } | { problem: 'no JSON' | 'cut off' | 'not valid JSON' | 'damaged text' }

/**
 * The JSON value of a model's answer: thoughts, fences and prose around it are dropped, trailing commas and unescaped
 * backslashes repaired. An answer that ends too early is refused, since what is missing cannot be repaired.
 */
export function readJson(text: string): ReadJson {
  const answer = withoutThoughts(text.replace(/^\ufeff/, ''))
  const found = findValue(answer)
  if (found === undefined) return { problem: 'no JSON' }
  if (found === 'cut off') return { problem: 'cut off' }
  const parsed = parseLoosely(found)
  if (parsed === undefined) return { problem: 'not valid JSON' }
  return cleanValue(parsed)
}

/** The value with LaTeX commands restored in all its texts. */
export function cleanValue(value: unknown): ReadJson {
  let hasDamage = false
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const restored = restoreCommands(part)
      hasDamage ||= isDamaged(restored)
      return restored
    }
    if (Array.isArray(part)) return part.map(clean)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]))
  }
  const restored = clean(value)
  return hasDamage ? { problem: 'damaged text' } : { value: restored }
}

/** Without `<think>…</think>`, also where the opening tag was swallowed; an unclosed block leaves nothing. */
function withoutThoughts(text: string): string {
  const closed = text.replace(/<(think|thinking|reasoning)>[\s\S]*?<\/\1>/gi, '')
  const end = /[\s\S]*<\/(?:think|thinking|reasoning)>/i.exec(closed)?.[0].length ?? 0
  return closed.slice(end).replace(/<(?:think|thinking|reasoning)>[\s\S]*$/i, '')
}

/** The first balanced object or array that reads as JSON; brackets in prose before it are passed over. */
function findValue(text: string): string | 'cut off' | undefined {
  let from = 0
  let isCutOff = false
  for (let tries = 0; tries < 20; tries += 1) {
    const start = text.slice(from).search(/\{|\[/)
    if (start === -1) break
    const begin = from + start
    const end = findEnd(text, begin)
    if (end === -1) {
      isCutOff ||= /^(?:\{\s*"|\[\s*[{["\d])/.test(text.slice(begin, begin + 40))
      from = begin + 1
      if (isCutOff) break
      continue
    }
    const candidate = text.slice(begin, end)
    if (/^(?:\{\s*(?:["'}\w])|\[\s*(?:[{["\d\]]))/.test(candidate) && parseLoosely(candidate) !== undefined)
      return candidate
    from = begin + 1
  }
  return isCutOff ? 'cut off' : undefined
}

/** Offset after the bracket that closes the one at `begin`, strings passed over; -1 when the text ends first. */
function findEnd(text: string, begin: number): number {
  let depth = 0
  let isString = false
  for (let index = begin; index < text.length; index += 1) {
    const letter = text[index]
    if (isString) {
      if (letter === '\\') index += 1
      else if (letter === '"') isString = false
    } else if (letter === '"') isString = true
    else if (letter === '{' || letter === '[') depth += 1
    else if (letter === '}' || letter === ']') {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return -1
}

function parseLoosely(json: string): unknown {
  const escaped = escapeBackslashes(json)
  for (const read of [JSON.parse, (text: string) => JSON.parse(jsonrepair(text))]) {
    try {
      const value: unknown = read(escaped)
      if (typeof value === 'object' && value !== null) return value
    } catch {
      // The next way of reading is more lenient; after the last there is no value.
    }
  }
  return undefined
}
