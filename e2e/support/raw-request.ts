import { request } from 'node:http'

export type RawAnswer = { status: number; body: string; headers: Record<string, string>; locations: string[] }

/** Asks for the path exactly as written, which an address parser would tidy up, and follows redirects, five at most. */
export async function askRaw(
  origin: string | undefined,
  path: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const locations: string[] = []
  let next = path
  for (;;) {
    const answer = await askOnce(origin, next, headers)
    const { location } = answer.headers
    if (location === undefined || locations.length === 5) return { ...answer, locations }
    locations.push(location)
    const target = new URL(location, origin ?? '')
    next = target.pathname + target.search
  }
}

function askOnce(
  origin: string | undefined,
  path: string,
  headers: Record<string, string>,
): Promise<Omit<RawAnswer, 'locations'>> {
  const { hostname, port } = new URL(origin ?? '')
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
        }),
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}
