import { expect, test } from 'vitest'
import { chooseBrowser } from './choose-browser.cjs'

const own = '/cache/playwright/chrome'
const present = (...paths: string[]) => {
  return (path: string) => paths.includes(path)
}

test('the browser named in the environment comes first', () => {
  const variables = { CHROMIUM_PATH: '/opt/chrome', PATH: '/usr/bin' }
  expect(chooseBrowser(variables, own, present('/opt/chrome', '/usr/bin/chromium'))).toBe('/opt/chrome')
})

test('a named browser that is not there is not silently replaced', () => {
  const variables = { CHROMIUM_PATH: '/opt/chrome', PATH: '/usr/bin' }
  expect(chooseBrowser(variables, own, present('/usr/bin/chromium'))).toBe('/opt/chrome')
})

test('chromium of the system comes before chrome, wherever on the path', () => {
  const canRun = present('/a/google-chrome', '/b/chromium', own)
  expect(chooseBrowser({ PATH: '/a:/b' }, own, canRun)).toBe('/b/chromium')
})

test('google-chrome-stable is a browser of the system', () => {
  expect(chooseBrowser({ PATH: '/a' }, own, present('/a/google-chrome-stable', own))).toBe('/a/google-chrome-stable')
})

test("Playwright's own comes last", () => {
  expect(chooseBrowser({ PATH: '/a' }, own, present(own))).toBe(own)
})

test('no browser is no path', () => {
  expect(chooseBrowser({}, own, present())).toBeUndefined()
})
