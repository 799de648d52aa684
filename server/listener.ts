import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createDrawings, isDrawn } from '@/lib/answer/drawings'
import { withAnswer } from '@/lib/answer/status'
import { type Answer, finishAnswer, streamHeaders } from './answer'
import { readBody } from './body'
import { createFailure, databaseReason } from './failure'
import { createVersionReader, type VersionReading } from './fresh-version'
import { callPath, checkRequest, type Refusal, type Target } from './guard'
import { keyOf, passCallHeaders, passHeaders } from './headers'
import { answerHealth } from './health'
import type { PageStore } from './keep'
import type { Log } from './log'
import { createPage, sendPage } from './page'
import { createInnerRequest, Recorder, type Recording } from './recorder'
import type { HeaderList, Seal } from './seal'
import type { StaticFiles } from './static-files'
import { createTurns } from './turns'

export type Site = {
  /** Renders what is not kept: Next's request handler. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Throws while the database cannot be read. */
  readVersion(): string
  readHealth(): object
  /** The host that pages see, whatever a request names. */
  host: string
  files: StaticFiles
  store: PageStore
  seal: Seal
  log: Log
}

/** `undefined`: it went to the reader who asked for it, and nobody else can have it. */
type Rendering = Promise<Answer | undefined>

/** Answers every request: from memory where it can, from Next where it must, and never without its security headers. */
export function createListener(site: Site): RequestListener {
  const { store, seal, log } = site
  const readVersion = createVersionReader(site.readVersion)
  const renderings = new Map<string, Rendering>()
  const takeTurn = createTurns()
  let lastReason: string | undefined

  return (request, response) => {
    const url = request.url ?? ''
    try {
      const reading = url.startsWith('/_next/') ? undefined : readVersion()
      const page =
        reading?.version !== undefined && isReading(request) && store.find(reading.version, keyOf(url, request.headers))
      const sending = page
        ? send(request, response, page, keyOf(url, request.headers))
        : answer(request, response, reading)
      if (sending) sending.catch((error: unknown) => fail(request, response, error))
    } catch (error) {
      fail(request, response, error)
    }
  }

  function answer(request: IncomingMessage, response: ServerResponse, reading: VersionReading | undefined) {
    const checked = checkRequest(request.method, request.url)
    if ('status' in checked) return refuse(request, response, checked)
    if (checked.path === '/healthz') return sendHealth(request, response)
    if (request.method === 'OPTIONS') return sendPreflight(response)
    if (checked.path === callPath) return sendCall(request, response, checked)
    if (checked.path.startsWith('/_next/')) return sendFile(request, response, checked.path)
    return sendRendered(request, response, checked, reading ?? readVersion())
  }

  async function sendRendered(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    reading: VersionReading,
  ) {
    const key = keyOf(target.url, request.headers)
    noteReading(reading)
    if (reading.version === undefined) {
      // A lock passes and changes nothing that has been committed; any other trouble means that nothing is known.
      const kept = databaseReason(reading.error)?.includes('locked') ? store.findLast(key) : undefined
      return sendPage(request, response, kept ?? createFailure(reading.error, target.path, seal))
    }
    const { version } = reading
    const shared = await renderings.get(`${version} ${key}`)
    if (shared?.isShared) return send(request, response, shared.page, key)
    const rendering = render(request, response, target)
    const isFirst = !renderings.has(`${version} ${key}`)
    if (isFirst) renderings.set(`${version} ${key}`, rendering)
    try {
      const rendered = await rendering
      if (!rendered) return
      // What was rendered across a change may hold both of its sides.
      if (rendered.isShared && rendered.page.status === 200 && site.readVersion() === version)
        store.keep(version, key, rendered.page)
      return send(request, response, rendered.page, key)
    } finally {
      if (isFirst) renderings.delete(`${version} ${key}`)
    }
  }

  async function render(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    drawings = request.headers.rsc === undefined ? createDrawings() : null,
  ): Rendering {
    const inner = createInnerRequest(target.url, passHeaders(request.headers, site.host))
    const recorder = new Recorder(inner, (recorder) => startStream(recorder, response))
    recorder.drawings = drawings ?? undefined
    const recording = await record(inner, recorder)
    if (recording.kind === 'streamed') return undefined
    if (recording.kind === 'broken') recorder.renderError ??= recording.error ?? new Error('the answer was given up')
    // Should a part ever be missing from the markup, the page is made in the form that has everything twice.
    if (recording.kind === 'whole' && drawings && !isDrawn(drawings)) return render(request, response, target, null)
    if (recording.kind === 'whole' && recorder.statusCode < 500 && recorder.renderError === undefined)
      return finishAnswer(recorder, recording.body, seal)
    return { page: describeTrouble(recorder, target), isShared: true }
  }

  /** Lets Next answer, in its turn: a stream's turn ends as it begins. */
  function record(inner: IncomingMessage, recorder: Recorder): Promise<Recording> {
    return takeTurn(() => {
      withAnswer(recorder, () => site.handle(inner, recorder)).catch((error: unknown) => {
        recorder.renderError ??= error
        recorder.destroy()
      })
      return recorder.recording
    })
  }

  /** Calls of tools are answered one by one: they are made in the place of a reader who waits, and none is kept. */
  async function sendCall(request: IncomingMessage, response: ServerResponse, target: Target) {
    const body = await readBody(request, mostCallBytes)
    if (!body) return sendPage(request, response, createText(413, 'Body too long', [['connection', 'close']]))
    const headers = passCallHeaders(request.headers, site.host, body.length)
    const inner = createInnerRequest(target.url, headers, body)
    const recorder = new Recorder(inner)
    const recording = await record(inner, recorder)
    const isMade = recording.kind === 'whole' && recorder.statusCode < 500 && recorder.renderError === undefined
    const page = isMade ? finishAnswer(recorder, recording.body, seal).page : describeTrouble(recorder, target)
    return sendPage(request, response, page)
  }

  function startStream(recorder: Recorder, response: ServerResponse) {
    const headers = streamHeaders(recorder, seal)
    if (!headers) return undefined
    response.writeHead(recorder.statusCode, headers.flat())
    return response
  }

  function describeTrouble({ renderError, statusCode }: Recorder, { url, path }: Target) {
    if (renderError instanceof Error && /router state header/i.test(renderError.message))
      return createText(400, 'Bad request')
    const reason = databaseReason(renderError)
    log.error({ err: renderError, reason, status: statusCode, url }, 'a page could not be made')
    return createFailure(renderError, path, seal)
  }

  function noteReading(reading: VersionReading) {
    const reason = reading.version === undefined ? (databaseReason(reading.error) ?? String(reading.error)) : undefined
    if (reason === lastReason) return
    lastReason = reason
    if (reason === undefined) log.info('the database can be read again')
    else log.error({ reason }, 'the database cannot be read')
  }

  function send(request: IncomingMessage, response: ServerResponse, page: Answer['page'], key: string) {
    return sendPage(request, response, page, () => store.recount(key, page))
  }

  function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal) {
    const extra: HeaderList = refusal.status === 308 ? [['location', refusal.location]] : []
    // Its body is of no interest, and Node would read all of it before the next request.
    if (refusal.status === 405) extra.push(['allow', refusal.allow], ['connection', 'close'])
    const words = refusalWords[refusal.status]
    const isForPrograms = request.url?.startsWith('/api/') === true && refusal.status !== 308
    const page = isForPrograms
      ? createJson(refusal.status, { error: words.toLowerCase() }, [...extra, anyOrigin])
      : createText(refusal.status, words, extra)
    return sendPage(request, response, page)
  }

  async function sendFile(request: IncomingMessage, response: ServerResponse, path: string) {
    const page = await site.files(path)
    return sendPage(request, response, page ?? createText(404, 'Not found'))
  }

  function sendHealth(request: IncomingMessage, response: ServerResponse) {
    const { status, body } = answerHealth(site.readHealth)
    return sendPage(request, response, createJson(status, body))
  }

  /** What a browser asks before a page of another site may ask the API (Fetch standard 3.3.2). */
  function sendPreflight(response: ServerResponse): undefined {
    const headers: HeaderList = [
      anyOrigin,
      ['access-control-allow-methods', 'GET, HEAD, OPTIONS'],
      ['access-control-allow-headers', '*'],
      ['access-control-max-age', '86400'],
      ['allow', 'GET, HEAD, OPTIONS'],
      ['cache-control', 'no-store'],
      ...seal.ofOther,
    ]
    response.writeHead(204, headers.flat()).end()
  }

  function createJson(status: number, body: object, extra: HeaderList = []) {
    const headers: HeaderList = [
      ['content-type', 'application/json; charset=utf-8'],
      ['cache-control', 'no-store'],
      ...extra,
      ...seal.ofOther,
    ]
    return createPage(status, headers, Buffer.from(`${JSON.stringify(body)}\n`), 'page')
  }

  function createText(status: number, words: string, extra: HeaderList = []) {
    const headers: HeaderList = [
      ['content-type', 'text/plain; charset=utf-8'],
      ['cache-control', 'no-store'],
      ...extra,
      ...seal.ofOther,
    ]
    return createPage(status, headers, Buffer.from(`${words}\n`), 'page')
  }

  function fail(request: IncomingMessage, response: ServerResponse, error: unknown) {
    log.error({ err: error, url: request.url }, 'a request could not be answered')
    if (response.headersSent) response.destroy()
    else void sendPage(request, response, createFailure(error, request.url ?? '', seal))
  }
}

const anyOrigin: HeaderList[number] = ['access-control-allow-origin', '*']

/** A call of a tool is a few hundred bytes. */
const mostCallBytes = 64_000

const refusalWords = {
  308: 'Moved',
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  414: 'Address too long',
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}
