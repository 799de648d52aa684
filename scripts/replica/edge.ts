import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@/env'
import { findFreePort, start, statusOf, waitFor } from '../support/processes'

/** nginx with the configuration of docs/running.md in front of these servers; its address, `undefined` where there is no nginx. */
export async function startEdge(folder: string, servers: string[]): Promise<string | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined
  mkdirSync(folder)
  const port = await findFreePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, wrap(readExample(folder, port, servers)))
  start('nginx', ['-c', file, '-p', folder, '-g', 'daemon off;'], join(folder, 'nginx.log'))
  const address = `http://127.0.0.1:${port}`
  await waitFor('nginx', 5000, async () => (await statusOf(`${address}/healthz`)) === 200)
  return address
}

function readExample(folder: string, port: number, servers: string[]): string {
  const page = readFileSync(join(projectRoot, 'docs', 'running.md'), 'utf8')
  const example = /```nginx\n([\s\S]*?)```/.exec(page)?.[1]
  if (example === undefined) throw new Error('docs/running.md has no nginx example')
  const upstreams = servers.map((address) => `  server ${new URL(address).host} fail_timeout=1s;\n`).join('')
  return example
    .replace(/^ {2}server 127.*\n/m, upstreams)
    .replace(/listen .*;/, `listen 127.0.0.1:${port};`)
    .replace('/var/cache/nginx', folder)
}

/** Connections stay open: one that is closed after a thousand requests can meet the next, which counts as an error under load. */
function wrap(example: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path temp-${name};\n`,
  )
  // Started by root, its workers would be another user, to whom the folder of this run is closed.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  return `${user}worker_processes 1;\npid nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\n  access_log off; keepalive_requests 100000000;\n${places.join('')}${example}}\n`
}
