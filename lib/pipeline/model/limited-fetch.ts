import { ModelError } from './model-error'

const mostBytes = 8_000_000

/** `fetch` for model endpoints: follows no redirect, since that would carry the key to another host, and reads a bounded body. */
export function createLimitedFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel()
      throw new ModelError('not-found', 'the model endpoint leads elsewhere: give its final address')
    }
    const body = await readBounded(response)
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers })
  }
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!response.body) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body) {
    size += part.byteLength
    if (size > mostBytes) throw new ModelError('not-json', `the answer is larger than ${mostBytes} bytes`)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
