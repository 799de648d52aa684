import { type ChildProcess, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { projectRoot } from '@/env'
import { findFreePort, start, statusOf, waitFor } from '../../support/processes'

/** A server that was started, and the process whose CPU it takes. */
export type Yardstick = { origin: string; pid?: number }

/** A body as the server sends it, plain and with brotli. */
export type Thing = { type: string; identity: Buffer; br: Buffer }

/** The same at the quality with which the server packs pages (server/encoding.ts). */
export function pack(type: string, identity: Buffer): Thing {
  return { type, identity, br: brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) }
}

/** A bare node:http server that has these things, by path, in memory. */
export async function startNodeYardstick(folder: string, things: Readonly<Record<string, Thing>>): Promise<Yardstick> {
  const port = await findFreePort()
  const file = join(folder, `things-${port}.json`)
  const entries = Object.entries(things).map(([path, { type, identity, br }], index) => [
    path,
    { type, etag: `"thing-${index}"`, identity: identity.toString('base64'), br: br.toString('base64') },
  ])
  writeFileSync(file, JSON.stringify(Object.fromEntries(entries)))
  const program = join(projectRoot, 'scripts/bench/serve/yardstick-node.mjs')
  const server = start(process.execPath, [program, String(port), file], join(folder, 'yardstick-node.log'))
  return await ready(server, port, Object.keys(things)[0] ?? '/')
}

/** nginx, one worker, with that thing as static files at `path`; `undefined` where nginx is not installed. */
export async function startNginxYardstick(folder: string, path: string, thing: Thing): Promise<Yardstick | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined
  const place = join(folder, 'nginx-static')
  mkdirSync(place)
  writeFileSync(join(place, 'page.html'), thing.identity)
  writeFileSync(join(place, 'page.br'), thing.br)
  const port = await findFreePort()
  writeFileSync(join(place, 'nginx.conf'), staticConfiguration(place, port, path, thing.type))
  const server = start(
    'nginx',
    ['-c', join(place, 'nginx.conf'), '-p', place, '-g', 'daemon off;'],
    join(place, 'nginx.log'),
  )
  return await ready(server, port, path)
}

function staticConfiguration(place: string, port: number, path: string, type: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path temp-${name};`,
  )
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid nginx.pid;
error_log stderr;
events { worker_connections 768; }
http {
  access_log off; ${temporary.join(' ')}
  sendfile on; tcp_nopush on; keepalive_requests 100000000;
  types {} default_type "${type}";
  map $http_accept_encoding $file { ~br /page.br; default /page.html; }
  map $http_accept_encoding $coding { ~br br; default ""; }
  server {
    listen 127.0.0.1:${port};
    root ${place};
    location = ${path} { add_header Content-Encoding $coding; try_files $file =404; }
  }
}
`
}

/** Caddy with the configuration of docs/running.md in front of a server; `undefined` where Caddy is not installed. */
export async function startCaddy(folder: string, origin: string): Promise<Yardstick | undefined> {
  if (spawnSync('caddy', ['version']).error) return undefined
  const page = readFileSync(join(projectRoot, 'docs', 'running.md'), 'utf8')
  const example = /```\n(digest\.example \{[\s\S]*?)```/.exec(page)?.[1]
  if (example === undefined) throw new Error('docs/running.md has no Caddy example')
  const port = await findFreePort()
  const own = example
    .replace('digest.example', `http://127.0.0.1:${port}`)
    .replace('127.0.0.1:3000', new URL(origin).host)
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, `{\n  admin off\n  auto_https off\n}\n${own}`)
  const home = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const server = start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], join(folder, 'caddy.log'), home)
  return await ready(server, port, '/healthz')
}

async function ready(server: ChildProcess, port: number, path: string): Promise<Yardstick> {
  const origin = `http://127.0.0.1:${port}`
  await waitFor(server.spawnfile, 8000, async () => (await statusOf(origin + path)) === 200)
  return { origin, pid: server.pid }
}
