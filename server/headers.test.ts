import { expect, test } from 'vitest'
import { keyOf, passHeaders } from './headers'

test('a page sees the host of the site and nothing of what a stranger says about hosts', () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
  expect(passHeaders(headers, 'digest.example')).toEqual({ host: 'digest.example' })
})

test('internal headers of Next, the browser name and conditions of a request are not passed', () => {
  const headers = { 'x-middleware-subrequest': 'proxy', 'next-action': 'a', 'user-agent': 'b', 'if-none-match': '*' }
  expect(passHeaders(headers, 'h')).toEqual({ host: 'h' })
})

test('of the cookies only the language is passed', () => {
  expect(passHeaders({ cookie: 'a=1; locale=en; b=2' }, 'h').cookie).toBe('locale=en')
  expect(passHeaders({ cookie: 'xlocale=en' }, 'h').cookie).toBeUndefined()
  expect(passHeaders({ cookie: 'locale=../../etc' }, 'h').cookie).toBeUndefined()
})

test('what the router asks for is passed and is part of the key', () => {
  expect(passHeaders({ rsc: '1', 'next-url': '/ko' }, 'h')).toEqual({ host: 'h', rsc: '1', 'next-url': '/ko' })
  expect(keyOf('/ko', { rsc: '1' })).not.toBe(keyOf('/ko', {}))
  expect(keyOf('/ko', { rsc: '1' })).not.toBe(keyOf('/ko', { rsc: '1', 'next-router-prefetch': '1' }))
})

test('what changes no page is no part of the key', () => {
  expect(keyOf('/ko', { host: 'a', cookie: 'b', 'accept-language': 'en', 'user-agent': 'c' })).toBe(keyOf('/ko', {}))
})
