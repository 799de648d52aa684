import { once } from 'node:events'
import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from './http-server'
import { createPageStore } from './keep'
import { createListener, type Site } from './listener'
import { createSeal } from './seal'

export type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }
export type Ask = { method?: string; headers?: Record<string, string>; body?: string }

/** A server of tests: a stand-in renders in the place of Next, and its version is a text that a test changes. */
export async function startTestSite(handle: Handle, parts: Partial<Site> = {}) {
  const state = { version: '1', renders: 0, logged: [] as unknown[] }
  const note = (...line: unknown[]) => state.logged.push(line)
  const seal = createSeal('http://digest.example')
  const store = createPageStore(10_000_000)
  const listener = createListener({
    handle: async (inner, response) => {
      state.renders += 1
      await handle(inner, response)
    },
    readVersion: () => state.version,
    readHealth: () => ({ status: 'ok' }),
    host: 'digest.example',
    files: () => undefined,
    store,
    seal,
    log: { debug: note, info: note, warn: note, error: note },
    ...parts,
  })
  const server = createHttpServer(listener, seal)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    state,
    store,
    server,
    port,
    ask: (path: string, ask?: Ask) => sendRequest(port, path, ask),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Sends the path as it is written, over a connection of its own. */
function sendRequest(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers, agent: false, insecureHTTPParser: true }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
