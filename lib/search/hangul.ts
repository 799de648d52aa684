import { fold } from './fold'

/** Single letters in the order in which Unicode numbers syllables (3.12), each as the keys that type it. */
const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const vowels = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ')
const finals =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ')
const compounds = new Map(
  'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'
    .split(' ')
    .map((letters): [string, string] => [letters.slice(0, 1), letters.slice(1)]),
)

const firstSyllable = 0xac00
const syllablesOfInitial = 588
const syllablesOfVowel = 28

/** Hangul as the single letters that are typed for it, one key each (`왔` is `ㅇㅗㅏㅆ`); everything else stays. */
export function spellLetters(text: string): string {
  return text.replace(/[가-힣ㄱ-ㅣ]/g, (character) => {
    if (character < '가') return compounds.get(character) ?? character
    const index = character.charCodeAt(0) - firstSyllable
    const initial = initials[Math.floor(index / syllablesOfInitial)]
    const vowel = vowels[Math.floor((index % syllablesOfInitial) / syllablesOfVowel)]
    return `${initial}${vowel}${finals[index % syllablesOfVowel]}`
  })
}

/**
 * A word or phrase as its letters and digits alone, so that what is typed of it, up to the last key and however spaced,
 * is its beginning: `강화 하` is `ㄱㅏㅇㅎㅗㅏㅎㅏ`, `GPT-4o` is `gpt4o`.
 */
export function letterKey(text: string): string {
  return spellLetters(fold(text).replace(/[^\p{L}\p{N}+#]+/gu, ''))
}

/** The first consonants of a term that is in Hangul alone (`강화 학습`: `ㄱㅎㅎㅅ`); '' for any other. */
export function initialsOf(term: string): string {
  const joined = term.replace(/\s+/gu, '')
  if (!/^[가-힣]+$/.test(joined)) return ''
  return Array.from(joined, (syllable) =>
    initials.at(Math.floor((syllable.charCodeAt(0) - firstSyllable) / syllablesOfInitial)),
  ).join('')
}

/** The first consonants that were typed, when nothing else was (`ㄱㅎ ㅎㅅ`); `undefined` for any other text. */
export function typedInitials(text: string): string | undefined {
  const letters = spellLetters(fold(text).replace(/\s+/gu, ''))
  return /^[ㄱ-ㅎ]+$/.test(letters) ? letters : undefined
}
