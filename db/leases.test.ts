import { expect, test } from 'vitest'
import { findLease, releaseLease, renewLease, takeLease } from './leases'
import { openDatabase } from './open'

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 8) + seconds * 1000)
const wish = (owner: string, seconds: number) => ({ name: 'make', owner, now: at(seconds), forMs: 60_000 })

test('failure 33: a second owner is refused while the lease holds, and told whose it is', () => {
  const db = openDatabase(':memory:')
  expect(takeLease(db, wish('one', 0))).toBeUndefined()
  expect(takeLease(db, wish('two', 59))).toMatchObject({ owner: 'one', takenAt: at(0).toISOString() })
})

test('failure 33: a lease past its time is taken over, and its old owner cannot renew it', () => {
  const db = openDatabase(':memory:')
  takeLease(db, wish('one', 0))
  expect(takeLease(db, wish('two', 61))).toBeUndefined()
  expect(renewLease(db, wish('one', 62))).toBe(false)
  releaseLease(db, 'make', 'one')
  expect(findLease(db, 'make')?.owner).toBe('two')
})

test('a renewed lease holds from then on', () => {
  const db = openDatabase(':memory:')
  takeLease(db, wish('one', 0))
  expect(renewLease(db, wish('one', 50))).toBe(true)
  expect(takeLease(db, wish('two', 100))).toMatchObject({ owner: 'one' })
})

test('a lease whose owner is known to be gone is taken over at once', () => {
  const db = openDatabase(':memory:')
  takeLease(db, wish('one', 0))
  expect(takeLease(db, { ...wish('two', 1), isAbandoned: (owner) => owner === 'one' })).toBeUndefined()
})

test('a lease given back is free', () => {
  const db = openDatabase(':memory:')
  takeLease(db, wish('one', 0))
  releaseLease(db, 'make', 'one')
  expect(findLease(db, 'make')).toBeUndefined()
})
