import { expect, test } from 'vitest'
import { isEscapedLabel, parseLabel } from './label'

const strict: [text: string, role: string, lang: string][] = [
  ['**요약:**', 'summary', 'ko'],
  ['**출처:**', 'sources', 'ko'],
  ['**Summary:**', 'summary', 'en'],
  ['**Sources:**', 'sources', 'en'],
  ['**Source:**', 'sources', 'en'],
  ['**SUMMARY:**', 'summary', 'en'],
  ['**sources**:', 'sources', 'en'],
  ['**요약**:', 'summary', 'ko'],
  ['**출처**：', 'sources', 'ko'],
  ['**요약：**', 'summary', 'ko'],
  ['** 요약 : **', 'summary', 'ko'],
  ['__Summary:__', 'summary', 'en'],
  ['***요약:***', 'summary', 'ko'],
]

test.each(strict)('%s is a label wherever it stands alone', (text, role, lang) => {
  expect(parseLabel(text)).toEqual({ role, lang, isStrict: true, rest: '' })
})

test.each(['요약:', '**요약**', '*요약:*', '### 요약', '#### Sources:', 'Source:'])(
  '%s is a label in its place alone',
  (text) => {
    expect(parseLabel(text)?.isStrict).toBe(false)
  },
)

test('a summary may begin on the line of its label', () => {
  expect(parseLabel('**요약:** 첫 문장이다.')).toEqual({
    role: 'summary',
    lang: 'ko',
    isStrict: false,
    rest: '첫 문장이다.',
  })
})

const none = [
  '요약',
  'Summary',
  '**요약 보고서**',
  '**최종 요약:**',
  '**요약/요약본**: 글',
  '**출처:** 아무개',
  '출처들:',
  '## 요약',
  '- **요약:**',
  'Sources say it rains',
  '',
]

test.each(none)('“%s” is no label', (text) => {
  expect(parseLabel(text)).toBeUndefined()
})

test('a label after backslashes is an escaped one', () => {
  expect(['\\**요약:**', '  \\\\**출처:**', '\\요약', '**요약:**'].map(isEscapedLabel)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
