import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { markItemLanguages } from './item-languages'
import { summaryToHast } from './to-hast'

test('an item in another language than the text says its own', () => {
  const root = markItemLanguages(summaryToHast('- **A title**: It says so.\n- **제목**: 그렇게 말합니다.'), 'en')
  expect(toHtml(root).replaceAll('\n', '')).toBe(
    '<ul><li><strong>A title</strong>: It says so.</li><li lang="ko"><strong>제목</strong>: 그렇게 말합니다.</li></ul>',
  )
})

test('in a Korean text an item without Hangul is English', () => {
  expect(toHtml(markItemLanguages(summaryToHast('- Only English'), 'ko'))).toContain('<li lang="en">')
})
