import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chooseEncoding, encodeBody, isCompressible } from './encoding'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP;q=0.5, BR;q=0.4', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity, br;q=0.5', 'identity'],
  ['deflate, zstd', 'identity'],
  ['br;q=none', 'identity'],
  ['brotli', 'identity'],
  [',;q=1,,', 'identity'],
])('%s is answered in %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
})

test('both forms hold the same bytes', async () => {
  const body = Buffer.from('모델을 줄이는 새 방법. '.repeat(200))
  expect(brotliDecompressSync(await encodeBody(body, 'br', 'page'))).toEqual(body)
  expect(gunzipSync(await encodeBody(body, 'gzip', 'file'))).toEqual(body)
})

test.each([
  ['text/html; charset=utf-8', true],
  ['application/atom+xml; charset=utf-8', true],
  ['application/json', true],
  ['image/svg+xml', true],
  ['text/x-component', true],
  ['image/png', false],
  ['font/woff2', false],
  ['application/octet-stream', false],
])('%s is compressed: %s', (type, expected) => {
  expect(isCompressible(type, 1000)).toBe(expected)
})
