import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock.mjs'

let folder = ''
let file = ''
let other: ChildProcess

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  file = join(folder, 'lock')
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
})

afterEach(() => {
  other.kill()
  rmSync(folder, { recursive: true })
})

/** Lets another process hold the lock, as its child would after the death of the holder. */
async function holdByOther() {
  const lock = await takeLock(file, () => {})
  lock.addProcess(other.pid ?? 0)
}

test('a released lock is gone', async () => {
  const lock = await takeLock(file, () => {})
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  lock.release()
  expect(existsSync(file)).toBe(false)
})

test('a lock whose process runs is waited for, and taken when it ends', async () => {
  await holdByOther()
  const waitedFor: number[] = []
  const taken = takeLock(file, (pid) => {
    waitedFor.push(pid)
    other.kill()
  })
  await taken
  expect(waitedFor).toEqual([other.pid])
})

test('a lock whose process is gone is taken without waiting', async () => {
  await holdByOther()
  await new Promise((resolve) => {
    other.once('exit', resolve)
    other.kill()
  })
  const waitedFor: number[] = []
  await takeLock(file, (pid) => waitedFor.push(pid))
  expect(waitedFor).toEqual([])
})

test.runIf(existsSync('/proc/self/stat'))(
  'a process that got the number of a dead holder is not waited for',
  async () => {
    writeFileSync(file, `${other.pid} 1\n`)
    const waitedFor: number[] = []
    await takeLock(file, (pid) => waitedFor.push(pid))
    expect(waitedFor).toEqual([])
  },
)

test('a lock left empty is taken in the end', async () => {
  writeFileSync(file, '')
  await takeLock(file, () => {})
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
})
