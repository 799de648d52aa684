import type { IncomingHttpHeaders } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type Dispatcher, request } from 'undici'
import { HttpFailure } from './answer'

export type Exchange = { status: number; headers: IncomingHttpHeaders; bytes: Buffer }

export type ExchangeOptions = {
  agent: Dispatcher
  headers: Record<string, string>
  /** Sent by POST; without one it is a GET. */
  body?: string
  /** From the first byte sent to the last one read. */
  timeoutMs: number
  /** Most bytes of the body, packed and unpacked. */
  maxBytes: number
  signal: AbortSignal | undefined
}

/** One request and the unpacked body of its answer, redirects not followed; throws `HttpFailure`, or the signal's reason when that is aborted. */
export async function exchange(url: string, options: ExchangeOptions): Promise<Exchange> {
  const { agent, headers, body, timeoutMs, maxBytes, signal } = options
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body }),
      headers: { ...headers, 'accept-encoding': 'gzip, br' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
    const bytes = await readBody(response, maxBytes)
    return { status: response.statusCode, headers: response.headers, bytes }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw timeout.aborted ? timedOut(timeoutMs) : explain(error, timeoutMs)
  }
}

async function readBody({ body, headers }: Dispatcher.ResponseData, maxBytes: number): Promise<Buffer> {
  const unpack = unpackerFor(headers['content-encoding'])
  const isRefused = unpack === 'unknown' || Number(headers['content-length'] ?? 0) > maxBytes
  if (isRefused) {
    // What is not read has to be ended, which undici reports as an error of the body.
    body.on('error', () => {}).destroy()
    throw unpack === 'unknown' ? unknownPacking(headers['content-encoding']) : tooLarge(maxBytes)
  }
  const chunks: Buffer[] = []
  let size = 0
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length
      if (size > maxBytes) throw tooLarge(maxBytes)
      chunks.push(chunk)
    }
  }
  try {
    if (unpack) await pipeline(body, limit(maxBytes), unpack, collect)
    else await pipeline(body, collect)
  } catch (error) {
    // Ending the rest of the body fails too, and that failure may come first.
    throw size > maxBytes ? tooLarge(maxBytes) : error
  }
  return Buffer.concat(chunks)
}

/** A packed body without end would never fill the unpacked one. */
function limit(maxBytes: number): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxBytes) done(tooLarge(maxBytes))
      else done(null, chunk)
    },
  })
}

function unpackerFor(encoding: string | string[] | undefined): Transform | undefined | 'unknown' {
  const name = String(encoding ?? '')
    .trim()
    .toLowerCase()
  if (name === '' || name === 'identity') return undefined
  if (name === 'gzip' || name === 'x-gzip') return createGunzip()
  if (name === 'br') return createBrotliDecompress()
  if (name === 'deflate') return createInflate()
  return 'unknown'
}

function unknownPacking(encoding: string | string[] | undefined): HttpFailure {
  return new HttpFailure('encoding', `the body is packed as ${JSON.stringify(String(encoding).slice(0, 40))}`)
}

function tooLarge(maxBytes: number): HttpFailure {
  return new HttpFailure('too-large', `the body is larger than ${maxBytes} bytes`)
}

function timedOut(timeoutMs: number): HttpFailure {
  return new HttpFailure('timeout', `no whole answer within ${timeoutMs} ms`, true)
}

/** Failures by the code of Node, OpenSSL, undici or zlib. */
function explain(error: unknown, timeoutMs: number): HttpFailure {
  if (error instanceof HttpFailure) return error
  const code = codeOf(error)
  if (error instanceof Error && error.name === 'HTTPParserError') return new HttpFailure('protocol', error.message)
  const detail = error instanceof Error && error.message !== '' ? error.message : code
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return timedOut(timeoutMs)
  if (/^(ENOTFOUND|EAI_|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)/.test(code)) {
    return new HttpFailure('unreachable', detail, true)
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code)) return new HttpFailure('certificate', detail)
  if (/^(Z_DATA_ERROR|ERR_BROTLI|ERR__ERROR_FORMAT)/.test(code))
    return new HttpFailure('encoding', `the packed body is damaged: ${detail}`)
  if (/^UND_ERR_(INVALID|HEADERS|RES_EXCEEDED)/.test(code)) return new HttpFailure('protocol', detail)
  return new HttpFailure('reset', `the connection broke off: ${detail}`, true)
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
