import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { takeLease } from '@/db/leases'
import { openDatabase } from '@/db/open'
import { findHolder, leaseName, withLease } from './lease'

const now = () => new Date('2026-03-08T06:00:00Z')

test('a second run is refused while the first is at work, and may begin after it', async () => {
  const db = openDatabase(':memory:')
  await withLease(db, now, async () => {
    expect(findHolder(db, now())?.takenAt).toBe('2026-03-08T06:00:00.000Z')
    const second = withLease(db, now, async () => 'done')
    await expect(second).rejects.toThrow(/^another run is at work: process \d+ on .+, since 2026-03-08T06:00:00.000Z$/)
  })
  expect(findHolder(db, now())).toBeUndefined()
  expect(await withLease(db, now, async () => 'done')).toBe('done')
})

test('a lease that ran out is taken over, and whoever had it gives nothing back', async () => {
  const db = openDatabase(':memory:')
  let time = now()
  const clock = () => time
  await withLease(db, clock, async () => {
    time = new Date('2026-03-08T06:01:00Z')
    expect(findHolder(db, time)).toBeUndefined()
    takeLease(db, { name: leaseName, owner: 'other', now: time, forMs: 60_000 })
  })
  expect(findHolder(db, time)?.owner).toBe('other')
})

test('failure 33: the lease of a process that was killed is free at once, that of one that lives is not', () => {
  const db = openDatabase(':memory:')
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const holdAs = (pid: number) =>
    takeLease(db, { name: leaseName, owner: `process ${pid} on ${hostname()} (abc)`, now: now(), forMs: 60_000 })
  holdAs(gone)
  expect(findHolder(db, now())).toBeUndefined()
  db.$client.exec('DELETE FROM leases')
  holdAs(process.ppid)
  expect(findHolder(db, now())?.owner).toContain(String(process.ppid))
})

test('a run whose lease is another’s sees it', async () => {
  const db = openDatabase(':memory:')
  await withLease(db, now, async ({ isHeld }) => {
    expect(isHeld()).toBe(true)
    db.$client.exec("UPDATE leases SET owner = 'other'")
    expect(isHeld()).toBe(false)
  })
})
