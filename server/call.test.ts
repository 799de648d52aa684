import { afterEach, expect, test } from 'vitest'
import { type Handle, startTestSite } from './test-site'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function start(handle: Handle) {
  const site = await startTestSite(handle)
  closers.push(site.close)
  return site
}

/** Answers with what it was asked. */
const echo: Handle = async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  response.setHeader('content-type', 'application/json').setHeader('cache-control', 'no-store')
  response.end(JSON.stringify({ method: request.method, headers: request.headers, body }))
}

test('a call reaches the tools with its body and the headers that count, and nothing else', async () => {
  const site = await start(echo)
  const headers = {
    origin: 'http://a.example',
    accept: 'text/x',
    cookie: 'locale=en',
    'x-forwarded-host': 'evil.example',
  }
  const { status, text } = await site.ask('/api/mcp', { method: 'POST', headers, body: '{"a":"모델"}' })
  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({
    method: 'POST',
    headers: { host: 'digest.example', origin: 'http://a.example', accept: 'text/x', 'content-length': '14' },
    body: '{"a":"모델"}',
  })
})

test('no answer to a call is kept', async () => {
  const site = await start(echo)
  for (const body of ['1', '2'])
    expect(JSON.parse((await site.ask('/api/mcp', { method: 'POST', body })).text).body).toBe(body)
  expect(site.store.figures().pages).toBe(0)
})

test('a call of more than 64000 bytes is refused, whatever length it claims', async () => {
  const site = await start(echo)
  const ask = (body: string, headers?: Record<string, string>) =>
    site.ask('/api/mcp', { method: 'POST', headers, body })
  expect((await ask('a'.repeat(64_000))).status).toBe(200)
  expect((await ask('a'.repeat(64_001))).status).toBe(413)
  expect((await ask('a'.repeat(64_001), { 'transfer-encoding': 'chunked' })).status).toBe(413)
})

test('a call that fails says nothing of why', async () => {
  const site = await start(() => {
    throw new Error('secret')
  })
  const { status, text } = await site.ask('/api/mcp', { method: 'POST', body: '{}' })
  expect(status).toBe(500)
  expect(text).not.toContain('secret')
})

test('a page of another site is told that it may ask the API', async () => {
  const site = await start(echo)
  const { status, headers } = await site.ask('/api/v1/digests', { method: 'OPTIONS' })
  expect(status).toBe(204)
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('what is not allowed is said in JSON to programs', async () => {
  const site = await start(echo)
  const { status, headers, text } = await site.ask('/api/mcp')
  expect(status).toBe(405)
  expect(headers.allow).toBe('POST')
  expect(JSON.parse(text)).toEqual({ error: 'method not allowed' })
})
