import { and, eq } from 'drizzle-orm'
import type { Database } from './connect'
import { leases } from './pipeline-schema'
import { writeTransaction } from './save'

export type Lease = typeof leases.$inferSelect

export type LeaseWish = {
  name: string
  owner: string
  now: Date
  /** How long it holds without being renewed. */
  forMs: number
  /** Whether the work of that owner is known to have ended without giving the lease back. */
  isAbandoned?: (owner: string) => boolean
}

/** The lease of another owner that stands in the way; `undefined` when it is ours now: free before, past its time, abandoned, or ours already. */
export function takeLease(db: Database, { name, owner, now, forMs, isAbandoned }: LeaseWish): Lease | undefined {
  return writeTransaction(db, () => {
    const held = findLease(db, name)
    const isInTheWay = held && held.owner !== owner && held.expiresAt > now.toISOString() && !isAbandoned?.(held.owner)
    if (isInTheWay) return held
    const row = { name, owner, takenAt: now.toISOString(), expiresAt: later(now, forMs) }
    db.insert(leases).values(row).onConflictDoUpdate({ target: leases.name, set: row }).run()
    return undefined
  })
}

/** Whether the lease was still that owner's and now holds longer. */
export function renewLease(db: Database, { name, owner, now, forMs }: Omit<LeaseWish, 'isAbandoned'>): boolean {
  const expiresAt = later(now, forMs)
  return db.update(leases).set({ expiresAt }).where(ownedBy(name, owner)).run().changes > 0
}

/** Gives the lease back; nothing happens where it is another's by now. */
export function releaseLease(db: Database, name: string, owner: string): void {
  db.delete(leases).where(ownedBy(name, owner)).run()
}

/** The lease as it was taken last, past its time or not; `undefined` when it was given back. */
export function findLease(db: Database, name: string): Lease | undefined {
  return db.select().from(leases).where(eq(leases.name, name)).get()
}

function ownedBy(name: string, owner: string) {
  return and(eq(leases.name, name), eq(leases.owner, owner))
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString()
}
