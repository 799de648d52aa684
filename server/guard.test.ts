import { expect, test } from 'vitest'
import { checkRequest } from './guard'

test('an ordinary address is passed on with its decoded path', () => {
  expect(checkRequest('GET', '/ko/search?q=%EB%AA%A8%EB%8D%B8')).toEqual({
    url: '/ko/search?q=%EB%AA%A8%EB%8D%B8',
    path: '/ko/search',
  })
  expect(checkRequest('HEAD', '/ko/%EB%AA%A8')).toEqual({ url: '/ko/%EB%AA%A8', path: '/ko/모' })
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', undefined])('%s is not allowed', (method) => {
  expect(checkRequest(method, '/ko')).toEqual({ status: 405, allow: 'GET, HEAD' })
})

test('other sites may ask what they may ask the API', () => {
  expect(checkRequest('OPTIONS', '/api/v1/new?since=2024-11-15')).toHaveProperty('path', '/api/v1/new')
  expect(checkRequest('POST', '/api/v1/new')).toEqual({ status: 405, allow: 'GET, HEAD, OPTIONS' })
})

test('tools are called by POST alone, at one address', () => {
  expect(checkRequest('POST', '/api/mcp')).toHaveProperty('path', '/api/mcp')
  for (const method of ['GET', 'DELETE', 'OPTIONS'])
    expect(checkRequest(method, '/api/mcp')).toEqual({ status: 405, allow: 'POST' })
  expect(checkRequest('POST', '/api/mcp/x')).toMatchObject({ status: 405 })
})

test.each(['/%', '/ko/%E0%A4%A', '/%zz', '/ko/%00', '/ko/%0d%0aset-cookie:x', '/ko/%7f', '/ko/%C2%85', 'ko', '*', ''])(
  '%j is a bad request',
  (target) => {
    expect(checkRequest('GET', target)).toEqual({ status: 400 })
  },
)

test.each(['/ko x', '/ko\u00e9', '/ko\n', '/ko#top'])('%j holds what no address may hold', (target) => {
  expect(checkRequest('GET', target)).toEqual({ status: 400 })
})

test.each([
  '/ko/..%2f..%2fpackage.json',
  '/ko/%2e%2e/%2e%2e/package.json',
  '/ko/../package.json',
  '/ko/./about',
  '/ko/..',
  '/.',
  '/ko/%5cevil.example',
  '/\\evil.example',
  '/ko/a%2Fb',
])('%s may be read in two ways and is not found', (target) => {
  expect(checkRequest('GET', target)).toEqual({ status: 404 })
})

test.each([
  ['//evil.example', '/evil.example'],
  ['/ko//2024-11-15///papers?a=//b', '/ko/2024-11-15/papers?a=//b'],
])('%s leads to the address with single slashes', (target, location) => {
  expect(checkRequest('GET', target)).toEqual({ status: 308, location })
})

test.each([
  ['http://evil.example/ko?a=1', '/ko?a=1'],
  ['HTTPS://evil.example', '/'],
  ['http://evil.example?a', '/?a'],
])('the absolute form %s loses its host', (target, url) => {
  expect(checkRequest('GET', target)).toMatchObject({ url })
})

test('an address of 4096 characters is read, a longer one is not', () => {
  expect(checkRequest('GET', `/${'a'.repeat(4095)}`)).toHaveProperty('url')
  expect(checkRequest('GET', `/${'a'.repeat(4096)}`)).toEqual({ status: 414 })
  expect(checkRequest('GET', `/?${'a'.repeat(4096)}`)).toEqual({ status: 414 })
})

test('dots inside a segment and an encoded percent sign are allowed', () => {
  expect(checkRequest('GET', '/ko/sources/arxiv-2411.08147')).toMatchObject({ path: '/ko/sources/arxiv-2411.08147' })
  expect(checkRequest('GET', '/ko/100%25')).toMatchObject({ path: '/ko/100%' })
})
