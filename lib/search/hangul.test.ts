import { expect, test } from 'vitest'
import { initialsOf, letterKey, spellLetters, typedInitials } from './hangul'

test.each([
  ['가', 'ㄱㅏ'],
  ['힣', 'ㅎㅣㅎ'],
  ['강화', 'ㄱㅏㅇㅎㅗㅏ'],
  ['왔', 'ㅇㅗㅏㅆ'],
  ['값', 'ㄱㅏㅂㅅ'],
  ['의뢰', 'ㅇㅡㅣㄹㅗㅣ'],
  ['꿰', 'ㄲㅜㅔ'],
  ['훑', 'ㅎㅜㄹㅌ'],
  ['ㅘ', 'ㅗㅏ'],
  ['ㄳ', 'ㄱㅅ'],
  ['LLM을', 'LLMㅇㅡㄹ'],
])('%s is typed as %s', (text, letters) => {
  expect(spellLetters(text)).toBe(letters)
})

test('every step of typing a word is a beginning of its key', () => {
  const word = letterKey('강화학습')
  for (const step of [
    'ㄱ',
    '가',
    '강',
    '강ㅎ',
    '강호',
    '강화',
    '강화ㅎ',
    '강화하',
    '강화학',
    '강화핛',
    '강화학스',
    '강화 학습',
  ])
    expect(word.startsWith(letterKey(step)), step).toBe(true)
  expect(word.startsWith(letterKey('강하'))).toBe(false)
})

test('case, blanks, hyphens and accents make no difference to a key', () => {
  expect(letterKey('GPT-4o')).toBe('gpt4o')
  expect(letterKey('  Vision Language  ')).toBe('visionlanguage')
  expect(letterKey('Café')).toBe('cafe')
  expect(letterKey('C++')).toBe('c++')
  expect(letterKey('?!')).toBe('')
})

test.each([
  ['강화 학습', 'ㄱㅎㅎㅅ'],
  ['대형 언어 모델', 'ㄷㅎㅇㅇㅁㄷ'],
  ['딥러닝', 'ㄷㄹㄴ'],
  ['LLM 추론', ''],
  ['', ''],
])('the initials of %s are %s', (term, initials) => {
  expect(initialsOf(term)).toBe(initials)
})

test('typed consonants are initials, also where the keyboard puts two in one', () => {
  expect(typedInitials('ㄱㅎㅎㅅ')).toBe('ㄱㅎㅎㅅ')
  expect(typedInitials('ㄱㅎ ㅎㅅ')).toBe('ㄱㅎㅎㅅ')
  expect(typedInitials('ㄳ')).toBe('ㄱㅅ')
})

test.each([['강ㅎ'], ['ㅏ'], ['ㄱa'], [''], ['  ']])('%s is no initials', (text) => {
  expect(typedInitials(text)).toBeUndefined()
})
