import { expect, test } from 'vitest'
import { languages } from '@/db/vocabulary'
import { config } from './proxy'

const asked = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path))

test('an address that has its language is not asked for one', () => {
  for (const language of languages) expect([asked(`/${language}`), asked(`/${language}/about`)]).toEqual([false, false])
})

test.each(['/', '/about', '/KO', '/english', '/kofax/about', '/apis', '/robots.txt.bak', '/2024-11-15/papers'])(
  '%s has none',
  (path) => {
    expect(asked(path)).toBe(true)
  },
)

test.each([
  '/api',
  '/api/v1/search',
  '/export/2024-11-15.epub',
  '/feeds/ko/all.atom',
  '/og/ko/2024-11-15',
  '/sitemap/1',
  '/sitemap.xml',
  '/opml.xml',
  '/robots.txt',
  '/llms.txt',
  '/icon.svg',
  '/favicon.ico',
  '/_next/static/a.js',
])('%s is for programs', (path) => {
  expect(asked(path)).toBe(false)
})
