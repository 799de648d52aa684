import { once } from 'node:events'
import { existsSync, renameSync, statSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { type OwnServer, startOwnServer } from './support/own-server'
import { askRaw } from './support/raw-request'
import { test } from './support/test'
import { languages, pageNames, pages, words } from './support/words'

const securityHeaders = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
]

/** Everything the policy of this page forbids from now on. */
async function collectViolations(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('noteViolation', (text: string) => violations.push(text))
  await page.addInitScript(() => {
    const { noteViolation } = window as unknown as { noteViolation(text: string): void }
    document.addEventListener('securitypolicyviolation', (event) =>
      noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
  })
  return violations
}

for (const name of pageNames) {
  test(`the policy forbids nothing that the page needs: ${name}`, async ({ page }) => {
    const violations = await collectViolations(page)
    for (const locale of languages) {
      const response = await page.goto(`/${locale}${pages[name]}`, { waitUntil: 'networkidle' })
      const policy = response?.headers()['content-security-policy'] ?? ''
      expect(policy).toMatch(/default-src 'none'; script-src 'self' 'sha256-/)
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      // The button works only once React has taken the page over.
      const button = page.getByRole('button', { name: words[locale].theme.system })
      await button.click()
      await expect(page.getByRole('button', { name: words[locale].theme.light })).toBeVisible()
      await page.evaluate(() => localStorage.clear())
    }
    expect(violations).toEqual([])
  })
}

test('the chart is drawn under the policy', async ({ page }) => {
  const violations = await collectViolations(page)
  await page.goto('/ko/2026-03-08/papers', { waitUntil: 'networkidle' })
  const chart = page.getByRole('group', { name: words.ko.distribution.chart })
  await expect(chart.getByRole('link').first()).toBeVisible()
  expect(violations).toEqual([])
})

test('a script that is not of the page does not run', async ({ page }) => {
  const violations = await collectViolations(page)
  await page.goto('/ko')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
  })
  await expect.poll(() => violations.length).toBe(1)
  expect(await page.title()).not.toBe('taken over')
})

for (const [path, status] of [
  ['/', 307],
  ['/ko', 200],
  ['/ko/', 308],
  ['/ko/no-such-page', 404],
  ['/ko/%', 400],
  ['/ko/..%2fpackage.json', 404],
  ['/icon.svg', 200],
  ['/healthz', 200],
  ['/_next/static/chunks/none.js', 404],
  ['/data.db', 404],
] as const) {
  test(`${path} answers ${status} with every security header`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status()).toBe(status)
    for (const name of securityHeaders) expect(response.headers()).toHaveProperty(name)
  })
}

test('files of the build are kept for a year and have the security headers', async ({ request }) => {
  const html = await (await request.get('/ko')).text()
  const path = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? ''
  const response = await request.get(path)
  expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(response.headers()['content-encoding']).toBe('br')
  for (const name of securityHeaders) expect(response.headers()).toHaveProperty(name)
})

test('the forms of a page hold the same bytes', async ({ baseURL }) => {
  const read = async (encoding: string) => {
    const { body, headers } = await askBytes(`${baseURL}/ko/2026-03-08/papers`, encoding)
    expect(headers.get('content-length')).toBe(String(body.length))
    return body
  }
  const plain = await read('identity')
  expect(gunzipSync(await read('gzip')).equals(plain)).toBe(true)
  expect(brotliDecompressSync(await read('br')).equals(plain)).toBe(true)
})

test('a page that is still the same answers 304, and HEAD has no body', async ({ request }) => {
  const first = await request.get('/en/2026-03-08/papers')
  const etag = first.headers().etag ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  const again = await request.get('/en/2026-03-08/papers', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  const head = await request.head('/en/2026-03-08/papers')
  expect(head.headers().etag).toBe(etag)
  expect(head.headers()['content-length']).toBe(first.headers()['content-length'])
  expect(await head.body()).toHaveLength(0)
})

test('a foreign host changes no answer', async ({ baseURL }) => {
  for (const path of ['/', '/ko/', '/KO', '//evil.example', '/ko']) {
    const { headers, body } = await askOnce(baseURL, path, { host: 'evil.example', 'x-forwarded-host': 'evil.example' })
    expect(headers.location ?? '/').toMatch(/^\/(?!\/)/)
    expect(body).not.toContain('evil.example/')
  }
})

/** As `askRaw`, without following. */
async function askOnce(origin: string | undefined, path: string, headers: Record<string, string>) {
  const response = await fetch(origin + path, { headers, redirect: 'manual' })
  return { headers: Object.fromEntries(response.headers), body: await response.text() }
}

/** The bytes as they were sent, which `fetch` would decode. */
async function askBytes(address: string, encoding: string) {
  const { get } = await import('node:http')
  return new Promise<{ body: Buffer; headers: Map<string, string> }>((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          body: Buffer.concat(chunks),
          headers: new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
        }),
      )
    }).on('error', reject)
  })
}

test.describe('a server of its own', () => {
  test.describe.configure({ mode: 'serial' })
  const page = '/ko/2027-01-01/papers'
  let server: OwnServer

  test.beforeAll(async () => {
    server = await startOwnServer(['e2e/fixtures/2026-12-31-papers.ko.md'])
  })
  test.afterAll(() => server.stop())

  test('an import shows on the very next request', async () => {
    for (const _ of [1, 2]) expect((await askRaw(server.origin, page)).status).toBe(404)
    const before = await askRaw(server.origin, '/ko')
    server.importFiles('e2e/fixtures/2027-01-01-papers.ko.md')
    expect((await askRaw(server.origin, page)).status).toBe(200)
    const after = await askRaw(server.origin, '/ko', { 'if-none-match': before.headers.etag ?? '' })
    expect(after.status).toBe(200)
    expect(after.body).toContain(page)
    expect(before.body).not.toContain(page)
  })

  test('health tells what is there', async () => {
    const health = JSON.parse((await askRaw(server.origin, '/healthz')).body)
    expect(health).toMatchObject({ status: 'ok', digests: 2, newestDay: '2027-01-01' })
    expect(health.ageSeconds).toBeLessThan(600)
  })

  test('a lost database is a page in the language of the reader, none is made, and it comes back', async () => {
    const aside = `${server.databasePath}.aside`
    renameSync(server.databasePath, aside)
    for (const locale of languages) {
      const { status, body, headers } = await askRaw(server.origin, `/${locale}`)
      expect(status).toBe(503)
      expect(body).toContain(`<h1>${words[locale].unavailable.title}</h1>`)
      expect(body).not.toMatch(/digests\.db|SQLITE|node_modules/)
      expect(headers['retry-after']).toBe('5')
    }
    expect((await askRaw(server.origin, '/healthz')).status).toBe(503)
    expect(existsSync(server.databasePath)).toBe(false)
    renameSync(aside, server.databasePath)
    expect((await askRaw(server.origin, page)).status).toBe(200)
  })

  test('SIGTERM ends it with exit code 0 within 5 seconds and leaves nothing in the log of the database', async () => {
    const start = Date.now()
    server.process.kill('SIGTERM')
    const [code] = await once(server.process, 'exit')
    expect(code).toBe(0)
    expect(Date.now() - start).toBeLessThan(5000)
    const log = statSync(`${server.databasePath}-wal`, { throwIfNoEntry: false })
    expect(log?.size ?? 0).toBe(0)
  })
})

test('several processes answer at one address and say so once', async () => {
  const server = await startOwnServer(['e2e/fixtures/2026-12-31-papers.ko.md'], { WEB_CONCURRENCY: '2' })
  try {
    for (const _ of [1, 2, 3, 4]) expect((await askRaw(server.origin, '/ko')).status).toBe(200)
    expect(server.output().match(/^Daily AI Insights {2}/gm)).toHaveLength(1)
    server.process.kill('SIGTERM')
    expect((await once(server.process, 'exit'))[0]).toBe(0)
  } finally {
    await server.stop()
  }
})
