import { readdirSync, readFileSync } from 'node:fs'

/** CPU time that the living threads of a process and of its children have taken, in ms; `undefined` where the system does not tell (proc(5)). */
export function readCpuMs(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((id) => `/proc/${pid}/task/${id}`)
    const own = threads.map((thread) => Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
    const children = threads.flatMap((thread) => readFileSync(`${thread}/children`, 'utf8').match(/\d+/g) ?? [])
    return [...own, ...children.map((child) => readCpuMs(Number(child)) ?? 0)].reduce((sum, time) => sum + time, 0)
  } catch {
    return undefined
  }
}

/** Resident memory in MB and the number of open file handles; `undefined` where there is no /proc. */
export function readUse(pid: number): { megabytes: number; handles: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return {
      megabytes: Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024,
      handles: readdirSync(`/proc/${pid}/fd`).length,
    }
  } catch {
    return undefined
  }
}
