import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { findLease, type Lease, releaseLease, renewLease, takeLease } from '@/db/leases'
import type { Database } from '@/db/open'

/** Whatever writes digests by itself holds this one lease. */
export const leaseName = 'make'
const forMs = 60_000
const beatMs = 10_000

/** Another run is at work; the message says which and since when. */
export class LeaseError extends Error {
  constructor({ owner, takenAt }: Lease) {
    super(`another run is at work: ${owner}, since ${takenAt}`)
    this.name = 'LeaseError'
  }
}

/** Runs the work while it holds the lease, which is renewed meanwhile and given back at the end. Throws `LeaseError` where another run holds it. */
export async function withLease<T>(db: Database, now: () => Date, work: () => Promise<T>): Promise<T> {
  const owner = `process ${process.pid} on ${hostname()} (${randomBytes(3).toString('hex')})`
  const wish = () => ({ name: leaseName, owner, now: now(), forMs })
  const held = takeLease(db, wish())
  if (held) throw new LeaseError(held)
  const beat = setInterval(() => renewLease(db, wish()), beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    releaseLease(db, leaseName, owner)
  }
}

/** Who works now; `undefined` where nobody does or the lease has run out. */
export function findHolder(db: Database, now: Date): Lease | undefined {
  const lease = findLease(db, leaseName)
  return lease && lease.expiresAt > now.toISOString() ? lease : undefined
}
