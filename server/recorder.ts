import {
  IncomingMessage,
  ServerResponse as NodeResponse,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http'
import { Socket } from 'node:net'
import type { Drawings } from '@/lib/answer/drawings'

/** `whole`: all of the body was recorded · `streamed`: it goes to the reader as it is written · `broken`: it was given up half-way. */
export type Recording = { kind: 'whole'; body: Buffer } | { kind: 'streamed' } | { kind: 'broken'; error: unknown }

/** A request that belongs to no connection: whoever renders for it cannot be stopped by one reader who leaves. GET, or POST with a body. */
export function createInnerRequest(url: string, headers: IncomingMessage['headers'], body?: Buffer): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  const method = body ? 'POST' : 'GET'
  Object.assign(request, { method, url, headers, httpVersion: '1.1', complete: true })
  if (body) request.push(body)
  request.push(null)
  return request
}

/**
 * A response that belongs to no connection and records what is written to it. At the first byte `chooseStream` may name
 * a response of a reader instead, to which everything then goes.
 */
export class Recorder extends NodeResponse {
  renderError?: unknown
  drawings?: Drawings
  readonly recording: Promise<Recording>
  private settle: (recording: Recording) => void = () => {}
  private readonly chunks: Buffer[] = []
  private stream?: NodeResponse
  private hasBegun = false

  constructor(
    request: IncomingMessage,
    private readonly chooseStream: (recorder: Recorder) => NodeResponse | undefined = () => undefined,
  ) {
    super(request)
    this.recording = new Promise((resolve) => {
      this.settle = resolve
    })
  }

  override writeHead(
    status: number,
    reasonOrHeaders?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): this {
    const given = typeof reasonOrHeaders === 'string' ? headers : reasonOrHeaders
    const pairs = Array.isArray(given) ? pairUp(given) : Object.entries(given ?? {})
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, value)
    return super.writeHead(status)
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.begin()
    const bytes = toBuffer(chunk, encoding)
    callLast(encoding, callback)
    if (this.stream) return this.stream.write(bytes)
    this.chunks.push(bytes)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (this.finished || this.destroyed) return this
    this.begin()
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk, encoding)
    this.finished = true
    this.stream?.end()
    this.settle({ kind: 'whole', body: Buffer.concat(this.chunks) })
    process.nextTick(() => {
      callLast(chunk, encoding, callback)
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  override destroy(error?: Error): this {
    if (this.destroyed || this.finished) return this
    this.destroyed = true
    this.stream?.destroy(error)
    this.settle({ kind: 'broken', error })
    process.nextTick(() => this.emit('close'))
    return this
  }

  private begin(): void {
    if (this.hasBegun) return
    this.hasBegun = true
    this.flushHeaders()
    this.stream = this.chooseStream(this)
    if (!this.stream) return
    this.settle({ kind: 'streamed' })
    this.stream.on('drain', () => this.emit('drain'))
    this.stream.once('close', () => this.destroy())
  }
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, encoding === 'latin1' ? 'latin1' : 'utf8')
  // A copy: the writer may use its memory again.
  if (chunk instanceof Uint8Array) return Buffer.from(chunk)
  throw new TypeError('a chunk is text or bytes')
}

function callLast(...candidates: unknown[]): void {
  for (const candidate of candidates) if (typeof candidate === 'function') candidate()
}

function pairUp(list: OutgoingHttpHeader[]): [string, OutgoingHttpHeader | undefined][] {
  if (list.every(Array.isArray)) return list.map(([name, value]) => [String(name), value])
  return list.flatMap((name, index) => (index % 2 === 0 ? [[String(name), list[index + 1]]] : []))
}
