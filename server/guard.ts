/** A request that may be answered: `url` is its target in origin form, `path` the decoded path of it. */
export type Target = { url: string; path: string }
export type Refusal = { status: 308; location: string } | { status: 405; allow: string } | { status: 400 | 404 | 414 }

const maxTargetLength = 4096

/** The one address to which something is sent: programs call tools there. */
export const callPath = '/api/mcp'

/** What may be asked of an address: pages are read, the API may be asked by other sites, tools are called. */
function methodsOf(url: string): string[] {
  const [path = ''] = url.split('?', 1)
  if (path === callPath) return ['POST']
  return path.startsWith('/api/') ? ['GET', 'HEAD', 'OPTIONS'] : ['GET', 'HEAD']
}

/**
 * What a request asks for, or how it is refused before anything of ours sees it. A path that other programs might read
 * in another way (dot segments, backslashes, encoded slashes) is not found, so that none of them has to be careful.
 */
export function checkRequest(method: string | undefined, target: string | undefined): Target | Refusal {
  const url = toOriginForm(target ?? '')
  const methods = methodsOf(url)
  if (method === undefined || !methods.includes(method)) return { status: 405, allow: methods.join(', ') }
  if (url.length > maxTargetLength) return { status: 414 }
  if (!/^\/[!-~]*$/.test(url) || url.includes('#')) return { status: 400 }
  const rawPath = url.split('?', 1)[0] ?? ''
  const path = decode(rawPath)
  if (path === undefined || hasControlCharacter(path)) return { status: 400 }
  if (path.includes('\\') || /%2f/i.test(rawPath) || /\/\.{1,2}(\/|$)/.test(path)) return { status: 404 }
  if (path.includes('//')) return { status: 308, location: rawPath.replace(/\/{2,}/g, '/') + url.slice(rawPath.length) }
  return { url, path }
}

/** RFC 9112 3.2.2: a server accepts the absolute form too; whose host it names changes nothing here. */
function toOriginForm(target: string): string {
  const rest = target.replace(/^https?:\/\/[^/?#]*/i, '')
  return rest === target || rest.startsWith('/') ? rest : `/${rest}`
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text)
}
