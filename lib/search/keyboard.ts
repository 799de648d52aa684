import { spellLetters } from './hangul'

/** Which Korean letter each key of the usual Korean keyboard types (KS X 5002), in the order of `latinKeys`. */
const latinKeys = 'qwertyuiopasdfghjklzxcvbnmQWERTOP'
const koreanKeys = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ'

const toKorean = new Map([...latinKeys].map((key, index) => [key, koreanKeys[index] ?? key]))
const toLatin = new Map([...koreanKeys].map((letter, index) => [letter, latinKeys[index]?.toLowerCase() ?? letter]))

/** The key (`letterKey`) of what the same keystrokes type with the keyboard in the other language (`rkdghk`: `강화`); `undefined` for a text that is not in one of the two. */
export function otherKeyboardKey(text: string): string | undefined {
  const joined = text.replace(/\s+/gu, '')
  if (/^[a-z]+$/i.test(joined))
    return Array.from(joined, (key) => toKorean.get(key) ?? toKorean.get(key.toLowerCase()) ?? key).join('')
  if (/^[가-힣ㄱ-ㅣ]+$/.test(joined))
    return Array.from(spellLetters(joined), (letter) => toLatin.get(letter) ?? letter).join('')
  return undefined
}
