// The second yardstick: the same bytes from the memory of a bare node:http server. Usage: yardstick-node.mjs PORT FILE,
// where FILE is JSON: path → { type, identity, br, etag }, bodies in base64.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [port, file = ''] = process.argv.slice(2)
/** @type {Map<string, { type: string, etag: string, identity: Buffer, br: Buffer }>} */
const things = new Map()
for (const [path, { type, etag, identity, br }] of Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
  things.set(path, { type, etag, identity: Buffer.from(identity, 'base64'), br: Buffer.from(br, 'base64') })

createServer(({ url = '', headers }, response) => {
  const thing = things.get(url)
  if (!thing) return response.writeHead(404).end()
  const { type, etag } = thing
  if (headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
  const isPacked = headers['accept-encoding']?.includes('br')
  const body = isPacked ? thing.br : thing.identity
  const coding = isPacked ? { 'content-encoding': 'br' } : {}
  return response.writeHead(200, { 'content-type': type, 'content-length': body.length, etag, ...coding }).end(body)
}).listen(Number(port), '127.0.0.1')
