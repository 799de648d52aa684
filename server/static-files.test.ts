import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeal } from './seal'
import { createStaticFiles, type StaticFiles } from './static-files'

let folder: string
let files: StaticFiles

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'static-'))
  mkdirSync(join(folder, 'static', 'chunks'), { recursive: true })
  writeFileSync(join(folder, 'static', 'chunks', '[a]~1.js'), 'run()')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  files = createStaticFiles(join(folder, 'static'), '/_next/static/', createSeal('http://digest.example'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a file is found under its address, for a year and with its type', async () => {
  const page = await files('/_next/static/chunks/[a]~1.js')
  expect(page?.body.toString()).toBe('run()')
  const headers = new Map(page?.headers)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test.each([
  '/_next/static/../secret.txt',
  '/_next/static/chunks',
  '/_next/static/',
  '/secret.txt',
  '/_next/static/none.js',
])('%s is no file', (path) => {
  expect(files(path)).toBeUndefined()
})

test('a folder that is not there has no files', () => {
  const none = createStaticFiles(join(folder, 'none'), '/_next/static/', createSeal('http://digest.example'))
  expect(none('/_next/static/chunks/[a]~1.js')).toBeUndefined()
})
