import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { inRoot, say } from './project.mjs'
import { exitCodeOf } from './run.mjs'

const heartbeatMs = 30_000
const tailLength = 40
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** A stage did not succeed: `tail` holds the last lines of its output, the message one sentence on what to do, `exitCode` what its program ended with. */
export class StageError extends Error {
  /** @param {string} message @param {string[]} tail @param {number} exitCode */
  constructor(message, tail = [], exitCode = 1) {
    super(message)
    this.name = 'StageError'
    this.tail = tail
    this.exitCode = exitCode
  }
}

/** A signal ended the run in the middle of a stage. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(signal)
    this.exitCode = exitCodeOf(signal)
  }
}

/**
 * Runs a program as one announced stage: its output goes to `.prepare/<name>.log`, a line every 30 s says that it still
 * works. The last lines of output come back; throws `StageError` or `Interrupted`.
 * @param {{ name: string, doing: string, hint?: string, command: string, args: string[], env: NodeJS.ProcessEnv,
 *   timeoutMs?: number, onStart?: (pid: number) => void, advise?: (output: string) => string | undefined }} stage
 * @returns {Promise<string[]>}
 */
export async function runStage(stage) {
  const startedAt = Date.now()
  const elapsed = () => Math.round((Date.now() - startedAt) / 1000)
  say(`${stage.doing} …`)
  const heartbeat = setInterval(() => {
    say(`  still ${stage.doing.toLowerCase()}, ${elapsed()} s${stage.hint ? `: ${stage.hint}` : ''}`)
  }, heartbeatMs)
  const { code, tail, signal } = await capture(stage).finally(() => clearInterval(heartbeat))
  if (signal) throw new Interrupted(signal)
  if (code !== 0) {
    const advice = stage.advise?.(tail.join('\n')) ?? `all of its output is in .prepare/${stage.name}.log`
    throw new StageError(`${stage.doing} failed after ${elapsed()} s: ${advice}`, tail.slice(-tailLength), code)
  }
  say(`  done in ${formatSeconds(Date.now() - startedAt)}`)
  return tail
}

/** @returns {Promise<{ code: number, tail: string[], signal?: NodeJS.Signals }>} */
function capture(/** @type {Parameters<typeof runStage>[0]} */ { name, command, args, env, timeoutMs, onStart }) {
  mkdirSync(inRoot('.prepare'), { recursive: true })
  const log = createWriteStream(inRoot('.prepare', `${name}.log`))
  // A group of its own, so that a signal also ends the compilers and workers which the program started.
  const isGroup = process.platform !== 'win32'
  const child = spawn(command, args, { cwd: inRoot(), env, stdio: ['ignore', 'pipe', 'pipe'], detached: isGroup })
  if (child.pid) onStart?.(child.pid)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log.write(text)
      output = (output + text).slice(-64_000)
    })
  }
  /** @type {NodeJS.Signals | undefined} */
  let received
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    if (child.pid && isGroup) process.kill(-child.pid, signal)
    else child.kill(signal)
  }
  const interrupt = (/** @type {NodeJS.Signals} */ signal) => {
    received = signal
    stop(signal)
  }
  for (const signal of signals) process.on(signal, interrupt)
  const timer = timeoutMs ? setTimeout(() => stop('SIGTERM'), timeoutMs) : undefined
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, interrupt)
      clearTimeout(timer)
      log.end()
      resolve({ code, tail: output.trimEnd().split(/\r?\n/), signal: received })
    }
    child.on('error', (error) => {
      output += `${command} cannot be started: ${error.message}\n`
      finish(127)
    })
    child.on('close', (code, signal) => finish(code ?? exitCodeOf(signal)))
  })
}

function formatSeconds(/** @type {number} */ ms) {
  return ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`
}
