import { collapseSpaces, type Line } from './lines'

export type Heading = { level: number; text: string }

function stripClosingHashes(text: string): string {
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  if (end === 0) return ''
  return end < text.length && /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text
}

/** The line as an ATX heading (CommonMark 4.2); `##Name` without a blank counts as well, up to level 3. `undefined` for any other line. */
export function parseHeading({ text, bare }: Line): Heading | undefined {
  if (bare[0] !== '#' || /^(?: {4}| {0,3}\t)/.test(text)) return undefined
  const level = /^#{1,7}/.exec(bare)?.[0].length ?? 0
  if (level > 6) return undefined
  const rest = bare.slice(level)
  if (rest !== '' && !/^\s/.test(rest) && (level > 3 || !/^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(rest))) {
    return undefined
  }
  return { level, text: stripClosingHashes(rest.trim()) }
}

// The shape of an emoji by UTS #51, 1.4.9: a keycap, a flag, or pictures with their modifiers and joiners. Signs such as © are text.
const picture = String.raw`(?![©®™](?!\ufe0f))\p{Extended_Pictographic}(?:\ufe0e|\ufe0f|\p{Emoji_Modifier})?(?:[\u{e0020}-\u{e007e}]{1,9}\u{e007f})?`
const emoji = String.raw`(?:[0-9#*]\ufe0f?\u20e3|\p{Regional_Indicator}{2}|${picture}(?:\u200d${picture}){0,8})`
const leadingEmoji = new RegExp(String.raw`^${emoji}(?:\s?${emoji}){0,3}`, 'u')

function withoutBold(name: string): string {
  const inner = name.slice(2, -2)
  const isBold = name.length > 4 && name.startsWith('**') && name.endsWith('**')
  return isBold && !inner.includes('**') ? inner.trim() : name
}

/** A section's name as written and the emoji before it, `null` where there is none; a name of emoji alone is a name. */
export function parseName(text: string): { label: string; emoji: string | null } {
  const written = withoutBold(collapseSpaces(text))
  const found = leadingEmoji.exec(written)?.[0] ?? ''
  const label = written.slice(found.length).trim()
  return found === '' || label === '' ? { label: written, emoji: null } : { label, emoji: found }
}
