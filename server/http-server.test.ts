import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drain, listen } from './http-server'
import { startTestSite } from './test-site'

let site: Awaited<ReturnType<typeof startTestSite>>

beforeEach(async () => {
  site = await startTestSite(async (_request, response) => {
    await sleep(150)
    response.setHeader('content-type', 'text/html').end('<p>whole</p>')
  })
})
afterEach(() => site.close())

/** What the server says to these bytes until it closes the connection or falls silent. */
async function say(bytes: string): Promise<string> {
  const socket = connect(site.port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
  })
  socket.on('error', () => {})
  socket.write(bytes, 'latin1')
  await Promise.race([once(socket, 'close'), sleep(400)])
  socket.destroy()
  return text
}

test.each([
  ['nonsense', 'nonsense\r\n\r\n', 400],
  ['a version that is none', 'GET /ko HTTP/9.9\r\n\r\n', 400],
  ['too many headers', `GET /ko HTTP/1.1\r\na: ${'b'.repeat(20_000)}\r\n\r\n`, 431],
  ['two lengths', 'GET /ko HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
  ['a length and chunks', 'POST / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400],
  ['a line end in a header', 'GET /ko HTTP/1.1\r\na: b\rc: d\r\n\r\n', 400],
  ['a method of its own', 'BREW /ko HTTP/1.1\r\nhost: a\r\n\r\n', 400],
  ['options of the whole server', 'OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n', 405],
])('%s is refused with the security headers', async (_name, bytes, status) => {
  const text = await say(bytes)
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(text).toMatch(/\r\ncontent-security-policy: default-src 'none'/)
})

test.each([
  ['no host', 'GET /ko HTTP/1.1\r\n\r\n'],
  ['an odd expectation', 'GET /ko HTTP/1.1\r\nhost: a\r\nexpect: tea\r\n\r\n'],
  ['another protocol', 'GET /ko HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
  ['the absolute form', 'GET http://evil.example/ko HTTP/1.1\r\nhost: evil.example\r\n\r\n'],
])('a request with %s gets the page', async (_name, bytes) => {
  expect(await say(bytes)).toMatch(/^HTTP\/1.1 200 .*<p>whole<\/p>/s)
})

test('an end lets an answer that has begun finish and closes idle connections', async () => {
  const running = site.ask('/ko')
  await sleep(50)
  const start = performance.now()
  await drain(site.server, 3000)
  expect((await running).text).toBe('<p>whole</p>')
  expect(performance.now() - start).toBeLessThan(1500)
})

test('an end cuts off what takes too long', async () => {
  const running = site.ask('/ko')
  await sleep(50)
  await drain(site.server, 10)
  await expect(running).rejects.toThrow()
})

test('a port in use is an error of the system', async () => {
  const other = await startTestSite(() => {})
  other.close()
  await expect(listen(other.server, '127.0.0.1', site.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
