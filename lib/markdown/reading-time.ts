/** Medium's published rule: 265 words a minute, and 500 characters a minute for Korean, Japanese and Chinese. */
const wordsPerMinute = 265
const charactersPerMinute = 500

const character = /\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu

/** An address, a number with its signs ("0.90", "87%", "2024-11-15"), or a run of letters of any other script. */
const word = /https?:\/\/\S+|\d[\d.,:%/-]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’_-]*/gu

/**
 * Whole seconds an adult needs to read the text silently, rounded up; 0 for text without letters and digits. Hangul
 * syllables, Han and Kana count one by one; words of other scripts, numbers and addresses count as a word each.
 */
export function readingSeconds(text: string): number {
  const composed = text.normalize('NFC')
  const characters = composed.match(character)?.length ?? 0
  const words = composed.replace(character, ' ').match(word)?.length ?? 0
  return Math.ceil(60 * (characters / charactersPerMinute + words / wordsPerMinute))
}
