import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestClock, type TestClock } from '@/lib/pipeline/test-clock'
import { htmlReply, jsonReply, page, textReply, xmlReply } from '@/scripts/fixtures/reply'
import { type Fixtures, startFixtures } from '@/scripts/fixtures/server'
import type { Expected } from './body-text'
import type { Lookup } from './connect'
import { createDoor, type Door, type DoorOptions } from './door'
import type { ExchangeNote } from './follow'
import { createKeptAnswers } from './kept-answers'

let fixtures: Fixtures
let clock: TestClock
let door: Door
let notes: ExchangeNote[]

beforeAll(async () => {
  fixtures = await startFixtures({
    handlers: [
      ({ path }) => (path === '/json' ? jsonReply({ title: '모델' }, {}) : undefined),
      ({ path }) => (path === '/page' ? htmlReply(page('제목', '<p>가나다</p>')) : undefined),
      ({ path }) => (path === '/feed' ? xmlReply('application/rss+xml', '<rss></rss>', '<rss></rss>') : undefined),
      ({ path }) =>
        path === '/robots.txt' ? textReply('User-agent: *\nDisallow: /page\nCrawl-delay: 2\n') : undefined,
    ],
  })
})
afterAll(() => fixtures.close())

function open(options: Partial<DoorOptions> = {}): void {
  notes = []
  clock = createTestClock()
  door = createDoor({
    userAgent: 'tests/1.0 (+mail@tests.example)',
    isPrivateAllowed: (hostname, port) => `${hostname}:${port}` === fixtures.host,
    clock,
    timeoutMs: 250,
    maxBytes: 1_000_000,
    onExchange: (note) => notes.push(note),
    ...options,
  })
}

beforeEach(() => open())
afterEach(async () => {
  fixtures.reset()
  await door.close()
})

const get = (path: string, expected: Expected = 'json', group = 'test') =>
  door.get(`${fixtures.origin}${path}`, { expect: expected, group })

describe('failure 17: no timeouts, no status check on any request', () => {
  test('an answer is text, and the request says who asks for what', async () => {
    expect(await get('/json')).toEqual({
      state: 'ok',
      text: '{"title":"모델"}',
      url: `${fixtures.origin}/json`,
      isKept: false,
    })
    expect(fixtures.requests[0]?.headers).toMatchObject({
      'user-agent': 'tests/1.0 (+mail@tests.example)',
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
    })
  })

  test.each([400, 401, 402, 403, 404])('%d fails at once', async (status) => {
    const answer = await get(`/fault/${status}/json`)
    expect(answer).toEqual({
      state: 'failed',
      reason: 'status',
      status,
      detail: `HTTP ${status} from ${fixtures.host}`,
    })
    expect(fixtures.requests).toHaveLength(1)
  })

  test.each([408, 500, 502, 529])('%d is tried four times with growing waits, then fails', async (status) => {
    const answer = await get(`/fault/${status}/json`)
    expect(answer).toMatchObject({ state: 'failed', status, detail: `HTTP ${status} from ${fixtures.host} (4 tries)` })
    expect(clock.slept.filter((ms) => ms >= 500)).toEqual([1000, 2000, 4000])
  })

  test('a second try may do it', async () => {
    fixtures.script('/json', '500', 'reset', 'ok')
    expect(await get('/json')).toMatchObject({ state: 'ok' })
    expect(fixtures.requests).toHaveLength(3)
  })

  test.each([
    ['hang', 'timeout'],
    ['drip', 'timeout'],
    ['reset', 'reset'],
    ['reset-body', 'reset'],
  ])('%s ends as %s', async (fault, reason) => {
    expect(await get(`/fault/${fault}/json`)).toMatchObject({ state: 'failed', reason })
    expect(fixtures.requests).toHaveLength(4)
  })

  test('a host that does not exist or does not listen is unreachable', async () => {
    open({
      isPrivateAllowed: () => true,
      lookup: (_name, _options, found) =>
        found(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), []),
    })
    expect(await door.get('http://gone.example/', { expect: 'json' })).toMatchObject({
      state: 'failed',
      reason: 'unreachable',
    })
    expect(await door.get('http://127.0.0.1:1/', { expect: 'json' })).toMatchObject({
      state: 'failed',
      reason: 'unreachable',
    })
  })

  test('an aborted signal rejects, also during a wait', async () => {
    const abort = new AbortController()
    open({ clock: { ...createTestClock(), sleep: async () => abort.abort(new Error('stopped')) } })
    await expect(
      door.get(`${fixtures.origin}/fault/500/json`, { expect: 'json', signal: abort.signal }),
    ).rejects.toThrow('stopped')
  })
})

describe('failure 20: what comes is not what was asked for', () => {
  test('a page where JSON was expected is a failure, not an empty list', async () => {
    expect(await get('/fault/html/json')).toMatchObject({ state: 'failed', reason: 'content-type' })
    expect(await get('/fault/html/feed', 'xml')).toMatchObject({ state: 'failed', reason: 'content-type' })
    expect(await get('/json', 'html')).toMatchObject({ state: 'failed', reason: 'content-type' })
    expect(await get('/fault/binary/json')).toMatchObject({ state: 'failed', reason: 'content-type' })
  })

  test('no body at all is a failure', async () => {
    expect(await get('/fault/blank/json')).toMatchObject({
      state: 'failed',
      reason: 'shape',
      detail: 'the body is empty',
    })
  })

  test('a small body that unfolds to 32 MiB is stopped', async () => {
    open({ timeoutMs: 5_000 })
    expect(await get('/fault/bomb/json')).toMatchObject({ state: 'failed', reason: 'too-large' })
    expect(fixtures.requests).toHaveLength(1)
  })

  test('a body larger than the cap is not read', async () => {
    open({ maxBytes: 10 })
    expect(await get('/json')).toEqual({
      state: 'failed',
      reason: 'too-large',
      detail: 'the body is larger than 10 bytes',
    })
  })

  test.each(['/page', '/fault/euc-kr/page', '/fault/euc-kr-meta/page'])('Korean of %s is read', async (path) => {
    const answer = await get(path, 'html')
    expect(answer.state === 'ok' && /<title>(.*)<\/title>.*<p>(.*)<\/p>/s.exec(answer.text)?.slice(1)).toEqual([
      '제목',
      '가나다',
    ])
  })
})

describe('failure 18: a host that is asked too often', () => {
  test('Retry-After in seconds is obeyed', async () => {
    fixtures.script('/json', '429:7')
    expect(await get('/json')).toMatchObject({ state: 'ok' })
    expect(clock.slept).toContain(7_000)
  })

  test('Retry-After as a date is obeyed', async () => {
    // The server counts the seconds from the time of the machine.
    const { slept, ...time } = createTestClock()
    open({ clock: { ...time, now: Date.now } })
    fixtures.script('/json', '503:date:20')
    expect(await get('/json')).toMatchObject({ state: 'ok' })
    expect(Math.max(...slept)).toBeGreaterThan(18_000)
    expect(Math.max(...slept)).toBeLessThanOrEqual(20_000)
  })

  test('more than a run can wait defers the host, and it is left alone', async () => {
    fixtures.script('/json', '429:3600')
    const deferred = { state: 'deferred', until: '2026-03-04T02:00:00.000Z', detail: `HTTP 429 from ${fixtures.host}` }
    expect(await get('/json')).toEqual(deferred)
    expect(await get('/json')).toEqual(deferred)
    expect(await get('/json', 'json', 'other')).toMatchObject({ state: 'ok' })
    expect(fixtures.requests).toHaveLength(2)
  })

  test('arXiv answers 406 too: half-minutes, then deferred and not failed', async () => {
    fixtures.spoil('/feed', '406')
    expect(await get('/feed', 'xml', 'arxiv')).toMatchObject({
      state: 'deferred',
      detail: expect.stringContaining('406'),
    })
    expect(clock.slept.filter((ms) => ms > 3_000)).toEqual([30_000, 60_000, 90_000])
    expect(await get('/fault/406/feed', 'xml', 'test')).toMatchObject({ state: 'failed', status: 406 })
  })

  test('arXiv gets one request at a time, three seconds apart', async () => {
    await Promise.all([1, 2, 3].map(() => get('/feed', 'xml', 'arxiv')))
    expect(clock.slept).toEqual([3_000, 3_000])
  })
})

describe('addresses', () => {
  test.each([
    ['http://127.0.0.1:1/', 'private-address'],
    ['http://localhost:1/', 'private-address'],
    ['http://[::1]:1/', 'private-address'],
    ['http://[::ffff:10.0.0.1]/', 'private-address'],
    ['http://2130706433/', 'private-address'],
    ['http://10.0.0.1/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['ftp://files.example/', 'address'],
    ['file:///etc/passwd', 'address'],
    ['http://user:secret@site.example/', 'address'],
    ['nowhere', 'address'],
  ])('%s is refused', async (url, reason) => {
    expect(await door.get(url, { expect: 'html' })).toMatchObject({ state: 'failed', reason })
  })

  test.each(['redirect-private', 'redirect-metadata', `redirect:${encodeURIComponent('http://127.0.0.1:1/')}`])(
    '%s is not followed',
    async (fault) => {
      expect(await get(`/fault/${encodeURIComponent(fault)}/json`)).toMatchObject({
        state: 'failed',
        reason: 'private-address',
      })
    },
  )

  test('a redirect to a file is not followed, one to a page is', async () => {
    fixtures.script('/json', `redirect:${encodeURIComponent('file:///etc/passwd')}`)
    expect(await get('/json')).toMatchObject({ state: 'failed', reason: 'address' })
    fixtures.script('/page', `redirect:${encodeURIComponent('/json')}`)
    expect(await get('/page')).toMatchObject({ state: 'ok', url: `${fixtures.origin}/json` })
  })

  test('a redirect without end is left after five', async () => {
    expect(await get('/fault/redirect-loop/json')).toMatchObject({ state: 'failed', reason: 'redirects' })
    expect(fixtures.requests).toHaveLength(6)
  })

  test('a name that means another address at the second look is refused', async () => {
    const answers = ['93.184.215.14', '127.0.0.1']
    const looks: string[] = []
    const lookup: Lookup = (name, _options, found) => {
      looks.push(name)
      found(null, [{ address: looks.length === 1 ? '10.9.8.7' : (answers[1] ?? ''), family: 4 }])
    }
    open({ lookup })
    const { port } = new URL(fixtures.origin)
    for (const _ of answers) {
      const answer = await door.get(`http://rebinding.example:${port}/json`, { expect: 'json' })
      expect(answer).toMatchObject({ state: 'failed', reason: 'private-address' })
    }
    // Looked up once for each connection: what was checked is what would have been connected to.
    expect(looks).toEqual(['rebinding.example', 'rebinding.example'])
    expect(fixtures.requests).toEqual([])
  })

  test('one private address among several refuses the name', async () => {
    open({
      lookup: (_name, _options, found) =>
        found(null, [
          { address: '93.184.215.14', family: 4 },
          { address: '192.168.0.1', family: 4 },
        ]),
    })
    expect(await door.get('http://mixed.example/', { expect: 'json' })).toMatchObject({ reason: 'private-address' })
  })

  test('a name that may be private is connected to', async () => {
    open({
      isPrivateAllowed: (name) => name === 'model.internal',
      lookup: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    const { port } = new URL(fixtures.origin)
    expect(await door.get(`http://model.internal:${port}/json`, { expect: 'json' })).toMatchObject({ state: 'ok' })
  })
})

describe('what is kept', () => {
  test('an answer that has not changed is taken from what is kept', async () => {
    open({ kept: createKeptAnswers() })
    expect(await get('/json')).toMatchObject({ state: 'ok', isKept: false })
    expect(await get('/json')).toMatchObject({ state: 'ok', isKept: true, text: '{"title":"모델"}' })
    expect(notes.map(({ status }) => status)).toEqual([200, 304])
  })

  test('every request is noted with its time, status and the hash of its body', async () => {
    await get('/json')
    expect(notes).toEqual([
      {
        url: `${fixtures.origin}/json`,
        at: '2026-03-04T01:00:00.000Z',
        ms: 0,
        status: 200,
        bytes: 18,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        failure: undefined,
      },
    ])
  })
})

describe('robots.txt', () => {
  test('is read once and obeyed where it is asked for', async () => {
    const ask = { expect: 'html', obeysRobots: true, group: 'site' } as const
    expect(await door.get(`${fixtures.origin}/page`, ask)).toMatchObject({ state: 'failed', reason: 'robots' })
    await door.get(`${fixtures.origin}/page/2`, ask)
    expect(fixtures.requests.map(({ path }) => path)).toEqual(['/robots.txt'])
    // Its two seconds between requests hold from then on.
    await door.get(`${fixtures.origin}/json`, { ...ask, expect: 'json' })
    await door.get(`${fixtures.origin}/json`, { ...ask, expect: 'json' })
    expect(clock.slept.at(-1)).toBe(2_000)
  })

  test('is allowing where there is none, and forbidding where the host is in trouble', async () => {
    const ask = { expect: 'html', obeysRobots: true } as const
    fixtures.script('/robots.txt', '404')
    expect(await door.get(`${fixtures.origin}/page`, ask)).toMatchObject({ state: 'ok' })
    open()
    fixtures.spoil('/robots.txt', '500')
    expect(await door.get(`${fixtures.origin}/page`, ask)).toMatchObject({ state: 'failed', reason: 'robots' })
  })
})

test('a header that breaks the protocol is a failure of its own', async () => {
  const server = createServer((_request, response) => response.socket?.end('HTTP/1.1 200 OK\r\nbad header\r\n\r\n'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open({ isPrivateAllowed: () => true })
  const { port } = server.address() as AddressInfo
  expect(await door.get(`http://127.0.0.1:${port}/`, { expect: 'json' })).toMatchObject({
    state: 'failed',
    reason: 'protocol',
  })
  server.close()
})
