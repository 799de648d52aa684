import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Effort, type Encoding, encodeBody, isCompressible } from './encoding'
import { digestOf, etagOf, matchesEtag } from './etag'
import type { HeaderList } from './seal'

/** A finished answer: everything a reader may be sent of it is worked out once. */
export type Page = {
  readonly status: number
  readonly headers: HeaderList
  readonly body: Buffer
  readonly effort: Effort
  readonly digest: string
  readonly isCompressible: boolean
  /** Forms made so far; one that is being made is a promise. */
  readonly forms: Map<Encoding, Form | Promise<Form>>
}

export type Form = { body: Buffer; etag: string; full: string[]; unchanged: string[] }

const contentHeader = /^content-(?!security)/

export function createPage(status: number, headers: HeaderList, body: Buffer, effort: Effort): Page {
  const contentType = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  return {
    status,
    headers,
    body,
    effort,
    digest: digestOf(body),
    isCompressible: isCompressible(contentType, body.length),
    forms: new Map(),
  }
}

/** Bytes it takes in memory, forms included. */
export function sizeOf(page: Page): number {
  let size = page.body.length + 2000
  for (const form of page.forms.values()) if ('body' in form && form.body !== page.body) size += form.body.length
  return size
}

/** Sends the form this request accepts: at once where it is made already; `onGrown` is called when a new one was made. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  onGrown?: () => void,
): void | Promise<void> {
  const encoding = page.isCompressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity'
  const form = page.forms.get(encoding)
  if (form && 'body' in form) sendForm(request, response, page.status, form)
  else return sendNewForm(request, response, page, encoding, onGrown)
}

async function sendNewForm(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  encoding: Encoding,
  onGrown?: () => void,
): Promise<void> {
  const making = page.forms.get(encoding) ?? makeForm(page, encoding)
  page.forms.set(encoding, making)
  const form = await making
  if (page.forms.get(encoding) === making) {
    page.forms.set(encoding, form)
    onGrown?.()
  }
  sendForm(request, response, page.status, form)
}

async function makeForm(page: Page, encoding: Encoding): Promise<Form> {
  const body = await encodeBody(page.body, encoding, page.effort)
  const etag = etagOf(page.digest, encoding)
  const headers: HeaderList = page.status === 200 ? [...page.headers, ['etag', etag]] : [...page.headers]
  const ofContent: HeaderList = [['content-length', String(body.length)]]
  if (encoding !== 'identity') ofContent.push(['content-encoding', encoding])
  return {
    body,
    etag,
    full: [...headers, ...ofContent].flat(),
    unchanged: headers.filter(([name]) => !contentHeader.test(name)).flat(),
  }
}

function sendForm(request: IncomingMessage, response: ServerResponse, status: number, form: Form): void {
  const isUnchanged = status === 200 && matchesEtag(request.headers['if-none-match'], form.etag)
  response.writeHead(isUnchanged ? 304 : status, isUnchanged ? form.unchanged : form.full)
  response.end(isUnchanged || request.method === 'HEAD' ? undefined : form.body)
}
