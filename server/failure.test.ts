import { expect, test } from 'vitest'
import { createFailure } from './failure'
import { createSeal } from './seal'

const seal = createSeal('https://digest.example')
const failureAt = (path: string) => {
  const { status, headers, body } = createFailure(new Error('a bug'), path, seal)
  return { status, type: headers.find(([name]) => name === 'content-type')?.[1], text: body.toString() }
}

test('a program that asked the API gets its error as JSON', () => {
  expect(failureAt('/api/v1/digests?limit=2')).toEqual({
    status: 500,
    type: 'application/json; charset=utf-8',
    text: '{"error":"internal error"}\n',
  })
})

test('a reader gets a page in the language of the address, a feed a line of text', () => {
  expect(failureAt('/ko/api')).toMatchObject({ type: 'text/html; charset=utf-8' })
  expect(failureAt('/ko/api').text).toContain('<html lang="ko">')
  expect(failureAt('/feeds/ko/papers.atom')).toEqual({
    status: 500,
    type: 'text/plain; charset=utf-8',
    text: 'internal error\n',
  })
})
