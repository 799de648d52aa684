import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { findLease, type Lease, releaseLease, renewLease, takeLease } from '@/db/leases'
import type { Database } from '@/db/open'

/** Whatever writes digests by itself holds this one lease. */
export const leaseName = 'make'

/** Long enough for a machine that hangs for a while, short enough to wait for by hand. */
const forMs = 60_000
const beatMs = 10_000

/** Another run is at work; the message says which and since when. */
export class LeaseError extends Error {
  constructor({ owner, takenAt }: Lease) {
    super(`another run is at work: ${owner}, since ${takenAt}`)
    this.name = 'LeaseError'
  }
}

/** The lease ran out and another run has taken it over, so that this one may not write. */
export class LeaseLost extends Error {
  constructor() {
    super('another run has taken over')
    this.name = 'LeaseLost'
  }
}

/** The lease as its holder sees it. */
export type Held = {
  /** Aborted with `LeaseLost` as soon as the lease is seen to be another's. */
  lost: AbortSignal
  isHeld: () => boolean
}

/** Those of this very process that hold a lease. */
const living = new Set<string>()

/**
 * Runs the work while it holds the lease, which is renewed meanwhile and given back at the end. Throws `LeaseError` where
 * another run holds it; one of a process of this machine that is gone is taken over at once.
 */
export async function withLease<T>(db: Database, now: () => Date, work: (held: Held) => Promise<T>): Promise<T> {
  const owner = `process ${process.pid} on ${hostname()} (${randomBytes(3).toString('hex')})`
  const wish = () => ({ name: leaseName, owner, now: now(), forMs })
  const other = takeLease(db, { ...wish(), isAbandoned })
  if (other) throw new LeaseError(other)
  living.add(owner)
  const lost = new AbortController()
  const beat = setInterval(() => renewSafely(db, wish(), lost), beatMs)
  try {
    return await work({ lost: lost.signal, isHeld: () => findLease(db, leaseName)?.owner === owner })
  } finally {
    clearInterval(beat)
    living.delete(owner)
    releaseLease(db, leaseName, owner)
  }
}

function renewSafely(db: Database, wish: Parameters<typeof renewLease>[1], lost: AbortController): void {
  try {
    if (!renewLease(db, wish)) lost.abort(new LeaseLost())
  } catch {
    // A database that is busy at this beat is asked again at the next; the lease holds for several.
  }
}

/** Whether an owner is known to be gone: a process of this machine that does not run any more. */
function isAbandoned(owner: string): boolean {
  const [, pid, host] = /^process (\d+) on (.+) \([0-9a-f]+\)$/.exec(owner) ?? []
  if (host !== hostname() || living.has(owner)) return false
  return Number(pid) === process.pid || !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** Who works now; `undefined` where nobody does, the lease has run out or its owner is gone. */
export function findHolder(db: Database, now: Date): Lease | undefined {
  const lease = findLease(db, leaseName)
  return lease && lease.expiresAt > now.toISOString() && !isAbandoned(lease.owner) ? lease : undefined
}
