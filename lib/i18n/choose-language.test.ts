import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language'

test('the language chosen before wins over what the browser asks for', () => {
  expect(chooseLanguage('en', 'ko-KR,ko;q=0.9')).toBe('en')
})

test.each([
  ['en-US,en;q=0.9,ko;q=0.8', 'en'],
  ['fr,ko;q=0.5,en;q=0.7', 'en'],
  ['ko-KR', 'ko'],
  ['EN;q=0.3, KO;q=0.2', 'en'],
  ['en;q=0, ko;q=0.1', 'ko'],
])('%s asks for %s', (header, language) => {
  expect(chooseLanguage(undefined, header)).toBe(language)
})

test.each([[undefined], ['fr'], ['../../etc'], ['']])(
  'Korean where neither the cookie %s nor the header names a language',
  (cookie) => {
    expect(chooseLanguage(cookie, 'fr, de;q=0.5')).toBe('ko')
    expect(chooseLanguage(cookie, null)).toBe('ko')
  },
)
