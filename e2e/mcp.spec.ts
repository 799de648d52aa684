import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect, test } from '@playwright/test'

let client: Client

test.beforeEach(async ({ baseURL }) => {
  client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${baseURL}/api/mcp`)))
})

test.afterEach(() => client.close())

async function call(name: string, parameters: Record<string, unknown>) {
  const answer = await client.callTool({ name, arguments: parameters })
  return { isError: answer.isError ?? false, found: answer.structuredContent as Record<string, unknown> | undefined }
}

test('a client is told of four tools, which only read', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['list_digests', 'read_digest', 'search', 'whats_new'])
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
})

test('digests are listed', async () => {
  expect((await call('list_digests', { kind: 'news', limit: 2 })).found).toMatchObject({
    total: 4,
    digests: [{ id: '2026-12-31/news' }, { id: '2026-12-30/news' }],
  })
})

test('a digest is read in one language and one category', async () => {
  const { found } = await call('read_digest', {
    day: '2026-12-30',
    kind: 'papers',
    language: 'ko',
    category: 'robotics',
  })
  expect(found).toMatchObject({
    sections: [{ category: 'robotics', summaries: { ko: { markdown: '조심스러운 손을 가진 로봇이 나온다.' } } }],
  })
})

test('a search finds sections', async () => {
  const { found } = await call('search', { q: 'lighthouse', kind: 'papers', from: '2026-12-31', to: '2026-12-31' })
  expect(found).toMatchObject({ total: 1 })
})

test('what is new is told', async () => {
  const { found } = await call('whats_new', { since: '2026-12-31', kind: 'news' })
  expect(found?.sources).toHaveLength(2)
})

test('what is not there and what cannot be asked are errors', async () => {
  expect((await call('read_digest', { day: '2026-12-28', kind: 'papers' })).isError).toBe(true)
  expect((await call('read_digest', { day: 'today', kind: 'papers' })).isError).toBe(true)
})

test('the page of another site may not call', async ({ request, baseURL }) => {
  const headers = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' }
  const data = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  const ask = (origin: string) => request.post('/api/mcp', { headers: { ...headers, origin }, data })
  expect((await ask('http://evil.example')).status()).toBe(403)
  expect((await ask(baseURL ?? '')).status()).toBe(200)
})

test('a long body and another method are refused', async ({ request }) => {
  expect((await request.post('/api/mcp', { data: 'a'.repeat(64_001) })).status()).toBe(413)
  const answer = await request.get('/api/mcp')
  expect(answer.status()).toBe(405)
  expect(answer.headers().allow).toBe('POST')
})
