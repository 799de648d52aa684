import { expect, test } from 'vitest'
import { adviseOnInstall, isSameInstallation } from './install.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b-darwin': { version: '2.0.0', optional: true },
}

test('an installation without the packages of other systems is complete', () => {
  expect(isSameInstallation(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
})

test('a missing package is seen', () => {
  expect(isSameInstallation(wanted, {})).toBe(false)
})

test('another version is seen', () => {
  expect(isSameInstallation(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false)
})

test('a package nobody wants any more is seen', () => {
  const installed = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }
  expect(isSameInstallation(wanted, installed)).toBe(false)
})

test('a missing compiler and a missing network are told apart', () => {
  expect(adviseOnInstall('npm error gyp ERR! find Python')).toContain('C++ compiler')
  expect(adviseOnInstall('npm error code ENOTFOUND')).toContain('registry cannot be reached')
  expect(adviseOnInstall('npm error something else')).toBeUndefined()
})
