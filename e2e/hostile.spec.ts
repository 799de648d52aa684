import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { expect } from '@playwright/test'
import { makeHostileRequest } from './support/hostile-requests'
import { type OwnServer, startOwnServer } from './support/own-server'
import { createRandom } from './support/random'
import { test } from './support/test'

/** `npm run test:hostile` asks for more. */
const count = Number(process.env.HOSTILE_REQUESTS ?? 300)
const atOnce = 8

type Answer = { request: string; status: number; location: string | undefined; head: string; body: string }

function send(port: number, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${request.slice(0, 300)}`)))
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...body] = text.replace(/^HTTP\/1\.1 100 [\s\S]*?\r\n\r\n/, '').split('\r\n\r\n')
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1])
      resolve({ request, status, location: /^location: (.*)$/im.exec(head)?.[1], head, body: body.join('\r\n\r\n') })
    })
  })
}

function isWrong({ status, location, head, body }: Answer): boolean {
  if (!(status >= 200 && status < 500)) return true
  if (location !== undefined && !/^\/(?!\/)/.test(location.trim())) return true
  if (!/^content-security-policy: /im.test(head) || !/^x-content-type-options: nosniff/im.test(head)) return true
  return /evil\.example\/|node_modules|SQLITE_|at \w+ \(|SELECT |root:x:|\/server\/main/.test(body)
}

function residentKilobytes(server: OwnServer): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1])
}

async function sendMany(port: number, total: number, random: () => number): Promise<Answer[]> {
  const answers: Answer[] = []
  while (answers.length < total) {
    const batch = Array.from({ length: atOnce }, () => send(port, makeHostileRequest(random)))
    answers.push(...(await Promise.all(batch)))
  }
  return answers
}

test(`${count} hostile requests get a sealed answer below 500 that stays on the host`, async () => {
  test.setTimeout(60_000 + count * 200)
  const server = await startOwnServer(['e2e/fixtures'], { LOG_LEVEL: 'silent' })
  try {
    const port = Number(new URL(server.origin).port)
    const random = createRandom(20261125)
    const warmUp = await sendMany(port, count, random)
    const before = residentKilobytes(server)
    const answers = [...warmUp, ...(await sendMany(port, count, random))]
    const wrong = answers.filter(isWrong)
    expect(wrong.map(({ request, status, location }) => [status, location, request.slice(0, 300)])).toEqual([])
    expect(server.process.exitCode).toBeNull()
    expect(residentKilobytes(server)).toBeLessThan(before * 1.2 + 20_000)
    expect((await fetch(`${server.origin}/ko`)).status).toBe(200)
  } finally {
    await server.stop()
  }
})
