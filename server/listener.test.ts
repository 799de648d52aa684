import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { keepDrawing, takeDrawing } from '@/lib/answer/drawings'
import { reportRenderError, setAnswerStatus } from '@/lib/answer/status'
import { type Handle, startTestSite } from './test-site'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function start(...args: Parameters<typeof startTestSite>) {
  const site = await startTestSite(...args)
  closers.push(site.close)
  return site
}

const html = `<!doctype html><title>x</title><script>a()</script><p>${'모델을 줄이는 방법. '.repeat(200)}</p>`
const sendHtml: Handle = (_request, response) => {
  response.setHeader('cache-control', 'private, no-cache, no-store, max-age=0, must-revalidate')
  response.setHeader('vary', 'rsc, next-router-state-tree')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(html)
}
const breakOff: Handle = (_request, response) => {
  response.write('half')
  response.destroy()
}
const reportAndSend: Handle = (request, response) => {
  reportRenderError(new Error('secret'))
  return sendHtml(request, response)
}
const locked = () => new BetterSqlite3.SqliteError('database is locked', 'SQLITE_BUSY')
const lost = () => new BetterSqlite3.SqliteError('unable to open /secret/path.db', 'SQLITE_CANTOPEN')
const raise = (error: Error) => () => {
  throw error
}

test('a page is rendered once and then comes from memory', async () => {
  const site = await start(sendHtml)
  for (let index = 0; index < 3; index += 1) expect((await site.ask('/ko')).text).toBe(html)
  expect(site.state.renders).toBe(1)
})

test('100 requests at once for a page that is not kept render it once', async () => {
  const site = await start(async (request, response) => {
    await sleep(50)
    sendHtml(request, response)
  })
  const replies = await Promise.all(Array.from({ length: 100 }, () => site.ask('/ko')))
  expect(replies.every(({ status, text }) => status === 200 && text === html)).toBe(true)
  expect(site.state.renders).toBe(1)
})

test('a change of the database shows on the next request', async () => {
  let words = 'old'
  const site = await start((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(words)
  })
  await site.ask('/ko')
  words = 'new'
  expect((await site.ask('/ko')).text).toBe('old')
  site.state.version = '2'
  expect((await site.ask('/ko')).text).toBe('new')
})

test('a request after a change does not wait for a page that was begun before it, and that page is not kept', async () => {
  let words = 'old'
  const site = await start(async (_request, response) => {
    const begun = words
    if (begun === 'old') await sleep(150)
    response.setHeader('content-type', 'text/html')
    response.end(begun)
  })
  const early = site.ask('/ko')
  await sleep(50)
  words = 'new'
  site.state.version = '2'
  expect((await site.ask('/ko')).text).toBe('new')
  expect((await early).text).toBe('old')
  expect((await site.ask('/ko')).text).toBe('new')
  expect(site.state.renders).toBe(2)
})

test('each encoding decodes to the same bytes and has its own tag and length', async () => {
  const site = await start(sendHtml)
  const [plain, gzip, br] = await Promise.all(
    ['identity', 'gzip', 'br'].map((name) => site.ask('/ko', { headers: { 'accept-encoding': name } })),
  )
  expect(plain?.headers['content-encoding']).toBeUndefined()
  expect(gzip?.headers['content-encoding']).toBe('gzip')
  expect(br?.headers['content-encoding']).toBe('br')
  expect(gunzipSync(gzip?.body ?? '').toString()).toBe(html)
  expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(html)
  expect(new Set([plain, gzip, br].map((reply) => reply?.headers.etag)).size).toBe(3)
  for (const reply of [plain, gzip, br]) expect(reply?.headers['content-length']).toBe(String(reply?.body.length))
})

test('a kept page says how it may be kept by others', async () => {
  const site = await start(sendHtml)
  const { headers } = await site.ask('/ko')
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect(headers.vary).toBe('rsc, next-router-state-tree, accept-encoding')
})

test('a page that is still the same answers 304 without a body, with its tag and its policy', async () => {
  const site = await start(sendHtml)
  const first = await site.ask('/ko', { headers: { 'accept-encoding': 'br' } })
  const etag = first.headers.etag ?? ''
  for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await site.ask('/ko', { headers: { 'accept-encoding': 'br', 'if-none-match': header } })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    for (const name of ['etag', 'vary', 'cache-control', 'content-security-policy'])
      expect(again.headers[name]).toBe(first.headers[name])
    expect(again.headers['content-encoding']).toBeUndefined()
  }
})

test('a tag of another encoding or of an older page is answered in full', async () => {
  const site = await start(sendHtml)
  const { headers } = await site.ask('/ko', { headers: { 'accept-encoding': 'br' } })
  expect((await site.ask('/ko', { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(200)
  expect((await site.ask('/ko', { headers: { 'if-none-match': '"older"' } })).status).toBe(200)
})

test('HEAD has the headers of GET and no body, rendered or from memory', async () => {
  const site = await start(sendHtml)
  const [cold, warm] = [await site.ask('/ko', { method: 'HEAD' }), await site.ask('/ko', { method: 'HEAD' })]
  const get = await site.ask('/ko')
  for (const { status, headers, body } of [cold, warm]) {
    expect(status).toBe(200)
    expect(body).toHaveLength(0)
    expect({ ...headers, date: '' }).toEqual({ ...get.headers, date: '' })
  }
  expect(site.state.renders).toBe(1)
})

test('what the router asks for is kept apart from the page', async () => {
  const site = await start((request, response) => {
    response.setHeader('content-type', request.headers.rsc ? 'text/x-component' : 'text/html')
    response.end(request.headers.rsc ? 'flight' : 'page')
  })
  expect((await site.ask('/ko')).text).toBe('page')
  expect((await site.ask('/ko', { headers: { rsc: '1' } })).text).toBe('flight')
  expect((await site.ask('/ko')).text).toBe('page')
  expect((await site.ask('/ko', { headers: { rsc: '1' } })).text).toBe('flight')
  expect(site.state.renders).toBe(2)
})

test.each<[string, Handle]>([
  ['sets a cookie', (_request, response) => void response.setHeader('set-cookie', 'a=1').end('a')],
  ['differs by language', (_request, response) => void response.setHeader('vary', 'accept-language').end('a')],
  ['calls itself private', (_request, response) => void response.setHeader('cache-control', 'private').end('a')],
  ['is a redirect', (_request, response) => void response.writeHead(307, { location: '/ko' }).end()],
  ['is not found', (_request, response) => void response.writeHead(404).end('a')],
])('an answer that %s is made anew for each request and kept by nobody', async (_name, handle) => {
  const site = await start(handle)
  for (const _ of [1, 2]) expect((await site.ask('/x')).headers['cache-control']).toMatch(/no-store/)
  expect(site.state.renders).toBe(2)
  expect(site.store.figures().pages).toBe(0)
})

test('an answer for one reader is not given to another who waits for the same address', async () => {
  let count = 0
  const site = await start(async (_request, response) => {
    count += 1
    const own = count
    await sleep(20)
    response.setHeader('set-cookie', `reader=${own}`).end('a')
  })
  const replies = await Promise.all([1, 2, 3].map(() => site.ask('/x')))
  expect(new Set(replies.map(({ headers }) => String(headers['set-cookie']))).size).toBe(3)
})

test('what cannot be kept reaches the reader while it is being written', async () => {
  let finish = () => {}
  const site = await start((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'cache-control': 'no-store' })
    response.write('first,')
    finish = () => response.end('last')
  })
  const reply = fetch(`http://127.0.0.1:${site.port}/export.csv`)
  const response = await reply
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const reader = response.body?.getReader()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first,')
  finish()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('last')
})

test('what a route says of its own lifetime is kept', async () => {
  const site = await start((_request, response) => {
    response.setHeader('cache-control', 'public, max-age=300').setHeader('content-type', 'application/json').end('{}')
  })
  expect((await site.ask('/api/v1/days')).headers['cache-control']).toBe('public, max-age=300')
  await site.ask('/api/v1/days')
  expect(site.state.renders).toBe(1)
})

test('a status that a page sets is sent', async () => {
  const site = await start((request, response) => {
    setAnswerStatus(404)
    sendHtml(request, response)
  })
  expect((await site.ask('/ko/nothing')).status).toBe(404)
})

test.each<[string, Handle]>([
  ['answers 500', (_request, response) => void response.writeHead(500).end('<html id="__next_error__">')],
  ['rejects', raise(new Error('SELECT secret'))],
  ['breaks off', breakOff],
  ['reports an error', reportAndSend],
])('a page that %s is the error page of its language, and is not kept', async (_name, handle) => {
  const site = await start(handle)
  for (const [path, lang] of [['/ko/x', 'ko'] as const, ['/en/x', 'en'] as const]) {
    const { status, headers, text } = await site.ask(path)
    expect(status).toBe(500)
    expect(text).toContain(`<html lang="${lang}">`)
    expect(text).toMatch(/<h1>.+<\/h1>/)
    expect(text).not.toMatch(/secret|half|__next_error__|Error:/)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['retry-after']).toBe('30')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
  }
  expect(site.store.figures().pages).toBe(0)
})

test('a page that a broken database keeps from being made is 503, and comes back', async () => {
  let isBroken = true
  const site = await start((request, response) => {
    if (isBroken) reportRenderError(new Error('query failed', { cause: lost() }))
    sendHtml(request, response)
  })
  expect((await site.ask('/ko')).status).toBe(503)
  isBroken = false
  expect((await site.ask('/ko')).text).toBe(html)
})

test('while the database is lost every page is 503, kept or not, and files still come', async () => {
  let error: Error | undefined
  const site = await start(sendHtml, { readVersion: () => (error ? raise(error)() : '1') })
  await site.ask('/ko')
  error = lost()
  for (const path of ['/ko', '/en/about']) {
    const { status, headers, text } = await site.ask(path)
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('5')
    expect(text).not.toMatch(/secret|SQLITE|unable/)
  }
  error = undefined
  expect((await site.ask('/ko')).status).toBe(200)
})

test('while the database is locked kept pages still come', async () => {
  let error: Error | undefined
  const site = await start(sendHtml, { readVersion: () => (error ? raise(error)() : '1') })
  await site.ask('/ko')
  error = locked()
  expect((await site.ask('/ko')).status).toBe(200)
  expect((await site.ask('/en')).status).toBe(503)
})

test('the trouble of the database is logged once, and its end', async () => {
  let error: Error | undefined = lost()
  const site = await start(sendHtml, { readVersion: () => (error ? raise(error)() : '1') })
  for (const _ of [1, 2, 3]) await site.ask('/ko')
  error = undefined
  for (const _ of [1, 2]) await site.ask('/ko')
  expect(site.state.logged).toEqual([
    [{ reason: 'the database cannot be opened' }, 'the database cannot be read'],
    ['the database can be read again'],
  ])
})

test('health is 200 with figures, and 503 with a reason that names no path', async () => {
  const site = await start(sendHtml)
  expect(JSON.parse((await site.ask('/healthz')).text)).toEqual({ status: 'ok' })
  const broken = await start(sendHtml, { readHealth: raise(lost()), readVersion: raise(lost()) })
  const { status, text } = await broken.ask('/healthz')
  expect(status).toBe(503)
  expect(JSON.parse(text)).toEqual({ status: 'unavailable', reason: 'the database cannot be opened' })
})

test('a redirect stays on this site', async () => {
  const site = await start((_request, response) => {
    response.writeHead(308, { location: 'http://evil.example//evil.example/ko?a=1', refresh: '0;url=x' }).end()
  })
  const { headers } = await site.ask('/ko/', { headers: { host: 'evil.example' } })
  expect(headers.location).toBe('/evil.example/ko?a=1')
  expect(headers.refresh).toBeUndefined()
})

test('pages see the host of the site whatever the request says', async () => {
  const seen: unknown[] = []
  const site = await start((request, response) => {
    seen.push(request.headers.host, request.headers['x-forwarded-host'])
    sendHtml(request, response)
  })
  for (const host of ['evil.example', '', '<script>', 'a:b:c'])
    expect((await site.ask(`/${seen.length}`, { headers: { host, 'x-forwarded-host': host } })).status).toBe(200)
  expect(new Set(seen)).toEqual(new Set(['digest.example', undefined]))
})

test('a reader who leaves does not keep others from the page', async () => {
  const site = await start(async (request, response) => {
    await sleep(100)
    sendHtml(request, response)
  })
  const leaving = new AbortController()
  const first = fetch(`http://127.0.0.1:${site.port}/ko`, { signal: leaving.signal })
  await sleep(30)
  const second = site.ask('/ko')
  leaving.abort()
  await expect(first).rejects.toThrow()
  expect((await second).text).toBe(html)
  expect(site.state.renders).toBe(1)
})

test('an error of the router state is the fault of the request', async () => {
  const site = await start((_request, response) => {
    reportRenderError(new Error('The router state header was sent but could not be parsed.'))
    response.writeHead(500).end()
  })
  expect((await site.ask('/ko', { headers: { rsc: '1', 'next-router-state-tree': 'x' } })).status).toBe(400)
})

const secured = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
]

test.each([
  ['GET', '/ko', 200],
  ['GET', '//x', 308],
  ['GET', '/%', 400],
  ['GET', '/ko/..%2fx', 404],
  ['POST', '/ko', 405],
  ['GET', `/${'a'.repeat(5000)}`, 414],
  ['GET', '/healthz', 200],
  ['GET', '/_next/static/none.js', 404],
  ['GET', '/_next/data/x.json', 404],
])('%s %.20s is %i with every security header', async (method, path, status) => {
  const site = await start(sendHtml)
  const reply = await site.ask(path, { method })
  expect(reply.status).toBe(status)
  for (const name of secured) expect(reply.headers).toHaveProperty(name)
})

test('a method that is not allowed names those that are', async () => {
  const site = await start(sendHtml)
  expect((await site.ask('/ko', { method: 'DELETE' })).headers.allow).toBe('GET, HEAD')
})

test('a document with a part missing from the markup is made again, with everything in it', async () => {
  const { state, ask } = await start((request, response) => {
    if (keepDrawing('part') === undefined) return sendHtml(request, response)
    response.end('incomplete')
  })
  expect((await ask('/ko')).text).toBe(html)
  expect(state.renders).toBe(2)
})

test('a document with each part in the markup is made once', async () => {
  const { state, ask } = await start((_request, response) => {
    const id = keepDrawing('part')
    response.end(id === undefined ? 'elements' : takeDrawing(id))
  })
  expect((await ask('/ko')).text).toBe('part')
  expect((await ask('/ko', { headers: { rsc: '1' } })).text).toBe('elements')
  expect(state.renders).toBe(2)
})
