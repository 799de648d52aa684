import { expect, test } from 'vitest'
import { checkDigests } from './digests'
import { findForbidden, findForbiddenInHtml } from './markup'

const digests = checkDigests(40, 1)

test.each(digests)('40 hostile digests: $what', ({ count, wrong }) => {
  expect(count).toBeGreaterThanOrEqual(40)
  expect(wrong).toEqual([])
})

test.each([
  '<p onclick="x()">글</p>',
  '<a href="javascript:1" rel="noopener noreferrer nofollow">글</a>',
  '<a href="https://name@example.org/" rel="noopener noreferrer nofollow">글</a>',
  '<p><script>x()</script></p>',
  '<p><img src="x"/></p>',
  '<math href="https://example.org/"><mi>x</mi></math>',
  '<th style="position:fixed">글</th>',
  '<p <b>글',
])('%s is found out', (html) => {
  expect(findForbiddenInHtml(html)).not.toEqual([])
})

test('a tree with an element or a node of another kind is found out', () => {
  const image = { type: 'element' as const, tagName: 'img', properties: {}, children: [] }
  expect(findForbidden({ type: 'root', children: [image, { type: 'comment', value: '' }] })).toHaveLength(2)
})
