import { routerHeaders } from './headers'
import { createPage, type Page } from './page'
import type { Recorder } from './recorder'
import type { HeaderList, Seal } from './seal'

export type Answer = {
  page: Page
  /** Nothing in it depends on who asked: requests that wait for the same one may get it. */
  isShared: boolean
}

/** Made by us, by Node, or of use to nobody outside. */
const dropped = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'date',
  'etag',
  'keep-alive',
  'refresh',
  'transfer-encoding',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-powered-by',
])

const revalidate = 'public, max-age=0, must-revalidate'
const sharedVary = new Set<string>([...routerHeaders, 'accept-encoding'])

/** The answer made of what was recorded: sealed, with the headers by which browsers and caches keep it right. */
export function finishAnswer(recorder: Recorder, body: Buffer, seal: Seal): Answer {
  const type = contentTypeOf(recorder)
  const isShared = dependsOnNobody(recorder)
  const ofSeal = isHtml(type) ? seal.ofPage(body.toString('utf8')) : seal.ofOther
  const status = recorder.statusCode
  const headers: HeaderList = [
    ...ownHeaders(recorder),
    ['cache-control', cacheControl(recorder, isShared)],
    ['vary', varyOf(recorder).join(', ')],
    ...ofSeal,
  ]
  return { page: createPage(status, headers, body, 'page'), isShared }
}

/** Headers of an answer that is sent while it is being written; `undefined` when it has to be collected first. */
export function streamHeaders(recorder: Recorder, seal: Seal): HeaderList | undefined {
  const type = contentTypeOf(recorder)
  const isPage = isHtml(type) || type.startsWith('text/x-component')
  if (isPage || recorder.statusCode !== 200 || dependsOnNobody(recorder)) return undefined
  const vary = varyOf(recorder).join(', ')
  return [...ownHeaders(recorder), ['cache-control', 'private, no-store'], ['vary', vary], ...seal.ofOther]
}

function contentTypeOf(recorder: Recorder): string {
  return String(recorder.getHeader('content-type') ?? '')
}

function isHtml(type: string): boolean {
  return /^text\/html\b/i.test(type)
}

function isPrivate(recorder: Recorder): boolean {
  return /\b(no-store|private)\b/i.test(String(recorder.getHeader('cache-control') ?? ''))
}

/** Next marks every page rendered at a request as private; only what a route says of itself counts. */
function dependsOnNobody(recorder: Recorder): boolean {
  if (recorder.hasHeader('set-cookie') || !varyOf(recorder).every((name) => sharedVary.has(name))) return false
  const type = contentTypeOf(recorder)
  return isHtml(type) || type.startsWith('text/x-component') || !isPrivate(recorder)
}

function cacheControl(recorder: Recorder, isShared: boolean): string {
  if (recorder.statusCode !== 200) return 'no-store'
  if (!isShared) return 'private, no-store'
  const own = recorder.getHeader('cache-control')
  return own && !isPrivate(recorder) ? String(own) : revalidate
}

function varyOf(recorder: Recorder): string[] {
  const names = String(recorder.getHeader('vary') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  return [...new Set([...names, 'accept-encoding'])].filter(Boolean)
}

function ownHeaders(recorder: Recorder): HeaderList {
  return Object.entries(recorder.getHeaders()).flatMap(([name, value]): HeaderList => {
    if (dropped.has(name) || name === 'cache-control' || name === 'vary' || value === undefined) return []
    if (name === 'location') return [[name, toPath(String(value))]]
    return (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)])
  })
}

/** Redirects of this site stay on it, whatever host their address names. */
function toPath(location: string): string {
  const { pathname, search, hash } = new URL(location, 'http://host')
  return pathname.replace(/^\/+/, '/') + search + hash
}
