import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildKey, hasStamp, installKey, removeStamp, writeStamp } from './stamp.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
  write('package.json', JSON.stringify({ name: 'a', dependencies: { next: '1.0.0' } }))
  write('package-lock.json', '{"lockfileVersion":3}')
  write('app/page.tsx', 'one')
})

afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, text: string) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('another lock file asks for an installation', () => {
  const before = installKey(root)
  write('package-lock.json', '{"lockfileVersion":4}')
  expect(installKey(root)).not.toBe(before)
})

test('another wanted version asks for an installation', () => {
  const before = installKey(root)
  write('package.json', JSON.stringify({ name: 'a', dependencies: { next: '1.0.1' } }))
  expect(installKey(root)).not.toBe(before)
})

test('a new script in package.json asks for none', () => {
  const before = installKey(root)
  write('package.json', JSON.stringify({ name: 'a', scripts: { lint: 'x' }, dependencies: { next: '1.0.0' } }))
  expect(installKey(root)).toBe(before)
})

test('another Node or system asks for an installation', () => {
  expect(installKey(root, '115 linux x64')).not.toBe(installKey(root, '127 linux x64'))
  expect(installKey(root, '115 linux x64')).not.toBe(installKey(root, '115 darwin x64'))
})

test('changed content asks for a build', () => {
  const before = buildKey(root)
  write('app/page.tsx', 'two')
  expect(buildKey(root)).not.toBe(before)
})

test('a file that moves asks for a build', () => {
  const before = buildKey(root)
  rmSync(join(root, 'app/page.tsx'))
  write('app/search/page.tsx', 'one')
  expect(buildKey(root)).not.toBe(before)
})

test('content that only got a new date asks for none', () => {
  const before = buildKey(root)
  write('app/page.tsx', 'one')
  expect(buildKey(root)).toBe(before)
})

test('a test, a page of prose and the server ask for no build', () => {
  const before = buildKey(root)
  write('app/page.test.tsx', 'x')
  write('README.md', 'x')
  write('server/main.ts', 'x')
  expect(buildKey(root)).toBe(before)
})

test('a copy of the folder elsewhere has the same keys', () => {
  const copy = mkdtempSync(join(tmpdir(), 'stamp-copy-'))
  cpSync(root, copy, { recursive: true })
  const keys = [installKey(copy), buildKey(copy)]
  rmSync(copy, { recursive: true })
  expect(keys).toEqual([installKey(root), buildKey(root)])
})

test('a stamp holds for its own key until it is removed', () => {
  const file = join(root, 'stamp')
  expect(hasStamp(file, 'a')).toBe(false)
  writeStamp(file, 'a')
  expect(hasStamp(file, 'a')).toBe(true)
  expect(hasStamp(file, 'b')).toBe(false)
  removeStamp(file)
  expect(hasStamp(file, 'a')).toBe(false)
})
