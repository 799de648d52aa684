import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EnvError, formatOrigin, parseEnv, projectRoot } from './env'

test('without any setting a fresh clone gets the defaults', () => {
  expect(parseEnv({})).toEqual({
    databasePath: join(projectRoot, 'data/digests.db'),
    host: '127.0.0.1',
    port: 3000,
    siteUrl: 'http://127.0.0.1:3000',
    isDatabaseReadonly: false,
    workers: 1,
    keepBytes: 64_000_000,
    logLevel: 'info',
    hasAccessLog: false,
    pipeline: {
      settingsPath: join(projectRoot, 'pipeline.json'),
      isSettingsPathDefault: true,
      modelApiKey: '',
      model: { baseUrl: '', name: '', protocol: '' },
      smtp: { user: '', password: '' },
    },
  })
})

test('an empty setting is an absent one', () => {
  expect(parseEnv({ DATABASE_PATH: '', HOST: '', PORT: '', SITE_URL: '' })).toEqual(parseEnv({}))
})

test('a relative path of the database counts from the project, an absolute one stays', () => {
  expect(parseEnv({ DATABASE_PATH: 'tmp/a.db' }).databasePath).toBe(join(projectRoot, 'tmp/a.db'))
  expect(parseEnv({ DATABASE_PATH: '/srv/a.db' }).databasePath).toBe('/srv/a.db')
})

test('the site address is derived from host and port', () => {
  expect(parseEnv({ HOST: 'digest.local', PORT: '8080' }).siteUrl).toBe('http://digest.local:8080')
})

test('an address that means the whole machine becomes localhost, IPv6 gets brackets', () => {
  expect(formatOrigin('0.0.0.0', 80)).toBe('http://localhost:80')
  expect(formatOrigin('::', 80)).toBe('http://localhost:80')
  expect(formatOrigin('::1', 3000)).toBe('http://[::1]:3000')
})

test('a site address loses its closing slash', () => {
  expect(parseEnv({ SITE_URL: 'https://Digest.Example/' }).siteUrl).toBe('https://digest.example')
})

test('the settings of the server are read', () => {
  const variables = { DATABASE_READONLY: '1', WEB_CONCURRENCY: '4', KEEP_BYTES: '1000000', LOG_LEVEL: 'warn' }
  expect(parseEnv({ ...variables, ACCESS_LOG: '1' })).toMatchObject({
    isDatabaseReadonly: true,
    workers: 4,
    keepBytes: 1_000_000,
    logLevel: 'warn',
    hasAccessLog: true,
  })
})

test('the settings are frozen', () => {
  expect(Object.isFrozen(parseEnv({}))).toBe(true)
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '0x50'],
  ['HOST', 'http://127.0.0.1'],
  ['HOST', 'a b'],
  ['HOST', '127.0.0.1:3000'],
  ['SITE_URL', 'digest.example'],
  ['SITE_URL', 'ftp://digest.example'],
  ['SITE_URL', 'https://digest.example/news'],
  ['SITE_URL', 'https://user:secret@digest.example'],
  ['DATABASE_PATH', ':memory:'],
  ['DATABASE_PATH', 'data/'],
  ['DATABASE_READONLY', 'yes'],
  ['WEB_CONCURRENCY', '0'],
  ['WEB_CONCURRENCY', '65'],
  ['KEEP_BYTES', '64 MB'],
  ['KEEP_BYTES', '999999'],
  ['LOG_LEVEL', 'loud'],
  ['ACCESS_LOG', 'true'],
])('%s=%s is refused with its name and value', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(EnvError)
  expect(() => parseEnv({ [name]: value })).toThrow(`${name} is ${JSON.stringify(value)}, expected`)
})

test.each(['0', '65535'])('port %s is accepted', (port) => {
  expect(parseEnv({ PORT: port }).port).toBe(Number(port))
})
