import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from './log'
import type { Seal } from './seal'

/** Longer than what nginx and load balancers keep, so that they never send a request into a connection being closed. */
const keepAliveMs = 75_000

const statusOfError: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** An HTTP server that answers broken requests too; it needs no Host, since no answer depends on one. */
export function createHttpServer(listener: RequestListener, seal: Seal): Server {
  const server = createServer(
    { keepAliveTimeout: keepAliveMs, headersTimeout: 15_000, requestTimeout: 30_000, requireHostHeader: false },
    listener,
  )
  server.on('checkExpectation', listener)
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (socket.writable) socket.end(formatRefusal(statusOfError[error.code ?? ''] ?? 400, seal))
    else socket.destroy()
  })
  return server
}

function formatRefusal(status: number, seal: Seal): string {
  const headers = [['content-length', '0'], ['cache-control', 'no-store'], ['connection', 'close'], ...seal.ofOther]
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n')
}

/** Resolves once it listens; rejects with the error of the system when it cannot. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Finishes answers that have begun and closes connections that wait for a next request; resolves when none is left, or after `limitMs`. */
export function drain(server: Server, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const closing = setInterval(() => server.closeIdleConnections(), 50)
    const limit = setTimeout(() => server.closeAllConnections(), limitMs)
    server.close(() => {
      clearInterval(closing)
      clearTimeout(limit)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** A line of the log for each answer; who asked is not part of it. */
export function logAnswers(server: Server, log: Log): void {
  server.on('request', (request, response) => {
    const start = performance.now()
    response.on('close', () => {
      const { method, url } = request
      const ms = Math.round((performance.now() - start) * 10) / 10
      log.info({ method, url, status: response.statusCode, ms, aborted: !response.writableFinished }, 'answer')
    })
  })
}
