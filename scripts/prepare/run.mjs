import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, stdin?: 'inherit' | 'ignore' }} RunOptions */

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program with the terminal of this process and passes signals on; its exit code comes back, 128 + n when signal
 * n ended it, 127 when it could not be started.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, received?: NodeJS.Signals }>}
 */
export function runForeground(command, args, { cwd, env, stdin = 'inherit' } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: [stdin, 'inherit', 'inherit'] })
  /** @type {NodeJS.Signals | undefined} */
  let received
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    received = signal
    // Ctrl-C at a terminal reaches the child by itself; twice would mean "at once" to some programs.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, pass)
      resolve({ code, received })
    }
    child.on('error', (error) => {
      process.stderr.write(`${command} cannot be started: ${error.message}\n`)
      finish(127)
    })
    child.on('exit', (code, signal) => finish(code ?? exitCodeOf(signal)))
  })
}

/**
 * npm runs a script in a shell, and a signal to npm ends the shell alone: the end of the parent is then the only sign
 * that this process should end too.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}

/** The exit code a shell gives a program that a signal ended. */
export function exitCodeOf(/** @type {NodeJS.Signals | null} */ signal) {
  return 128 + (signal ? constants.signals[signal] : 0)
}
