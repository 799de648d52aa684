import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '@/env'
import { makeDigests } from './synthetic'

const megabyte = 1024 * 1024
const goals = { seconds: 60, megabytes: 512 }

/** Imports that many made-up digests with the real command line into a new database and prints what it took; false when the import failed or a goal was missed. */
export async function benchImport(count: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'))
  try {
    const digests = join(folder, 'digests')
    console.log(`making ${count} digests: ${makeDigests(count, digests)}`)
    const database = join(folder, 'digests.db')
    const run = await runImport(digests, database)
    console.log(run.lastLine)
    if (run.exitCode !== 0) return false
    return report({ ...run, count, bytes: sizeOf(digests), databaseBytes: statSync(database).size })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Run = { exitCode: number | null; lastLine: string; seconds: number; peakMegabytes: number }

async function runImport(digests: string, database: string): Promise<Run> {
  const preload = pathToFileURL(join(projectRoot, 'scripts/bench/report-peak.mjs')).href
  const args = ['--import', preload, '--import', 'tsx', 'lib/cli/main.ts', 'import', digests, '--db', database]
  const started = performance.now()
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  const [output, peak, exitCode] = await Promise.all([
    text(child.stdio[1] as Readable),
    text(child.stdio[3] as Readable),
    ended,
  ])
  return {
    exitCode,
    lastLine: output.trimEnd().split('\n').at(-1) ?? '',
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: Number(peak) / 1024,
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

type Result = Run & { count: number; bytes: number; databaseBytes: number }

function report({ seconds, peakMegabytes, count, bytes, databaseBytes }: Result): boolean {
  const inMegabytes = bytes / megabyte
  console.log(`time         ${seconds.toFixed(1)} s, start of the program included`)
  console.log(`speed        ${Math.round(count / seconds)} digests/s, ${(inMegabytes / seconds).toFixed(1)} MB/s`)
  console.log(`peak memory  ${Math.round(peakMegabytes)} MB`)
  console.log(`database     ${Math.round(databaseBytes / megabyte)} MB from ${Math.round(inMegabytes)} MB of digests`)
  const isFast = seconds <= goals.seconds
  const isSmall = peakMegabytes <= goals.megabytes
  console.log(`goal ≤ ${goals.seconds} s: ${isFast ? 'met' : 'missed'}`)
  console.log(`goal ≤ ${goals.megabytes} MB: ${isSmall ? 'met' : 'missed'}`)
  return isFast && isSmall
}
