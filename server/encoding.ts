import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** How hard to compress: `page` is done once per change of the database, `file` once per start. */
export type Effort = 'page' | 'file'

const brotliQuality = { page: 5, file: 9 }
const compressible = /^(text\/|image\/svg|application\/(.*[+])?(json|xml|javascript|manifest))/

/** Whether bytes of that type shrink enough to be worth it. */
export function isCompressible(contentType: string, length: number): boolean {
  return length >= 256 && compressible.test(contentType)
}

/** The body in that encoding, made off the main thread. */
export async function encodeBody(body: Buffer, encoding: Encoding, effort: Effort): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return promisify(gzip)(body, { level: effort === 'file' ? 9 : 6 })
  return promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** The best of ours that Accept-Encoding allows (RFC 9110 12.5.3), brotli before gzip at equal weight; `identity` when it allows none. */
export function chooseEncoding(header: string | string[] | undefined): Encoding {
  if (header === undefined || header === '') return 'identity'
  const text = String(header).slice(0, 500)
  const known = remembered.get(text)
  if (known) return known
  const chosen = parse(text)
  // Browsers send a handful of forms; a stranger may send any number.
  if (remembered.size < 200) remembered.set(text, chosen)
  return chosen
}

const remembered = new Map<string, Encoding>()

function parse(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [br, gzip] = [weightOf('br'), weightOf('gzip')]
  if (br === 0 && gzip === 0) return 'identity'
  if ((weights.get('identity') ?? 0) > Math.max(br, gzip)) return 'identity'
  return br >= gzip ? 'br' : 'gzip'
}
