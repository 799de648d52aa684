import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { json, text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '@/env'

export const connections = 16

/** Where and how to ask, and the status every answer must have. */
export type Aim = { address: string; headers: Record<string, string>; status: number }

/** `seconds` or a number of requests. */
export type Amount = { seconds: number } | { requests: number }

/** `generatorShare` is the part of one core that the load generator itself took, 0–1: near 1 it, and not the server, was the limit. */
export type Load = { total: number; perSecond: number; generatorShare: number }

type Report = {
  duration: number
  errors: number
  statusCodeStats: Record<string, { count: number }>
  requests: { total: number }
}

/** Asks the same thing over 16 connections, from a process of its own; throws when any answer was another than the expected one. */
export async function applyLoad({ address, headers, status }: Aim, amount: Amount): Promise<Load> {
  const preload = pathToFileURL(join(projectRoot, 'scripts/bench/report-cpu.mjs')).href
  const program = createRequire(join(projectRoot, 'package.json')).resolve('autocannon/autocannon.js')
  const how = 'seconds' in amount ? ['-d', String(amount.seconds)] : ['-a', String(amount.requests)]
  const asHeaders = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['--import', preload, program, '-j', '-n', '-c', String(connections), ...how, ...asHeaders, address]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] })
  const [report, cpu] = await Promise.all([
    json(child.stdio[1] as Readable) as Promise<Report>,
    text(child.stdio[3] as Readable),
    once(child, 'exit'),
  ])
  const counts = Object.entries(report.statusCodeStats).map(([code, { count }]) => `${count} × ${code}`)
  const isAsExpected = Object.keys(report.statusCodeStats).every((code) => code === String(status))
  if (report.errors > 0 || !isAsExpected || counts.length === 0)
    throw new Error(`${address}: ${report.errors} errors, ${counts.join(', ')} instead of ${status}`)
  return {
    total: report.requests.total,
    perSecond: report.requests.total / report.duration,
    generatorShare: Number(cpu) / 1000 / report.duration,
  }
}
