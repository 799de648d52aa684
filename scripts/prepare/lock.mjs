import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The file that one run at a time holds while it installs or builds. It lists the holder and its child, so that a child
 * which outlives a killed holder is waited for too. `onWait` is called once, with the id of the process waited for.
 * @param {string} file
 * @param {(pid: number) => void} onWait
 */
export async function takeLock(file, onWait) {
  mkdirSync(dirname(file), { recursive: true })
  let hasWaited = false
  let emptyLooks = 0
  while (!tryCreate(file)) {
    const content = read(file) ?? ''
    const holder = findLiving(content)
    // Empty for a moment while it is written, empty for long when its holder was killed in that moment.
    emptyLooks = content === '' ? emptyLooks + 1 : 0
    if (holder === undefined && (content !== '' || emptyLooks > 8)) removeStale(file, content)
    else await sleep(250)
    if (holder !== undefined && !hasWaited) onWait(holder)
    hasWaited ||= holder !== undefined
  }
  return {
    addProcess(/** @type {number} */ pid) {
      writeFileSync(file, formatProcesses([process.pid, pid]))
    },
    release() {
      rmSync(file, { force: true })
    },
  }
}

function tryCreate(/** @type {string} */ file) {
  try {
    writeFileSync(file, formatProcesses([process.pid]), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // released between two looks
  }
}

/** Moves it away first: of several that find the same stale lock, one succeeds, and none takes a new lock away. */
function removeStale(/** @type {string} */ file, /** @type {string} */ content) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== content) renameSync(aside, file)
    else rmSync(aside)
  } catch {
    // another run was first
  }
}

/** One line for each process: its id, and when it began, since ids are given again after a restart of the machine. */
function formatProcesses(/** @type {number[]} */ pids) {
  return pids.map((pid) => `${pid} ${findStart(pid)}\n`).join('')
}

/** The first process of the lock that still runs and is not this one. */
function findLiving(/** @type {string} */ content) {
  for (const line of content.split('\n').filter(Boolean)) {
    const [pid = 0, start = 0] = line.split(' ').map(Number)
    if (pid !== process.pid && isRunning(pid) && findStart(pid) === start) return pid
  }
  return undefined
}

function isRunning(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Clock ticks from the start of the machine to that of the process; 0 where the system does not tell. */
function findStart(/** @type {number} */ pid) {
  try {
    // The second field is a name in parentheses that may hold spaces; the start is field 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return Number(fields?.[19] ?? 0)
  } catch {
    return 0
  }
}
