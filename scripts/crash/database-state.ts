import { connectDatabase, type Database } from '@/db/connect'
import { findStoredDigest } from '@/db/queries/export'
import type { MadeDigest, Versions } from './digests'

/** What is wrong with the file of the database or between its tables, one line each; `[]` when it is sound. */
export function listFaults(path: string): string[] {
  return withReading(path, (db) => {
    const integrity = db.$client.prepare('PRAGMA integrity_check').pluck().all().map(String)
    const references = db.$client.prepare('PRAGMA foreign_key_check').all()
    const unlisted = 'SELECT count(*) FROM sources WHERE id NOT IN (SELECT source_id FROM appearances)'
    const leftOver = Number(db.$client.prepare(unlisted).pluck().get())
    return [
      ...integrity.filter((line) => line !== 'ok'),
      ...references.map((row) => `broken reference: ${JSON.stringify(row)}`),
      ...(leftOver > 0 ? [`${leftOver} sources that no digest lists`] : []),
    ]
  })
}

/** What is there of the digests: `found` counts them by version, `torn` names those that are none of their versions. */
export type Stock = { found: Map<number, number>; absent: number; torn: string[] }

export function takeStock(path: string, digests: Versions): Stock {
  return withReading(path, (db) => {
    const stock: Stock = { found: new Map(), absent: 0, torn: [] }
    for (const [address, versions] of digests) {
      const stored = describeStored(db, versions[0])
      const version = versions.find(({ edition }) => describeEdition(edition) === stored)?.version
      if (stored === undefined) stock.absent += 1
      else if (version === undefined) stock.torn.push(address)
      else stock.found.set(version, (stock.found.get(version) ?? 0) + 1)
    }
    return stock
  })
}

/** How many digests the database holds. */
export function countDigests(path: string): number {
  return withReading(path, (db) => Number(db.$client.prepare('SELECT count(*) FROM digests').pluck().get()))
}

/** A digest without an edition is not whole either, hence the languages at the front. */
function describeStored(db: Database, digest: MadeDigest | undefined): string | undefined {
  if (!digest) return undefined
  const { day, kind } = digest.edition
  const stored = findStoredDigest(db, day, kind)
  if (!stored) return undefined
  const languages = db.$client
    .prepare('SELECT lang FROM editions JOIN digests ON digests.id = digest_id WHERE day = ? AND kind = ?')
    .pluck()
    .all(day, kind)
  const sections = stored.sections.map(({ label, emoji, summaries, appearances }) => [
    label,
    emoji,
    summaries.map(({ lang, body }) => [lang, body]),
    appearances.map(({ title, url }) => [title, url]),
  ])
  return JSON.stringify([languages, sections])
}

function describeEdition({ lang, sections }: MadeDigest['edition']): string {
  const described = sections.map(({ label, emoji, body, sources }) => [
    label,
    emoji,
    [[lang, body]],
    sources.map(({ title, url }) => [title, url]),
  ])
  return JSON.stringify([[lang], described])
}

function withReading<T>(path: string, use: (db: Database) => T): T {
  const db = connectDatabase(path, { readonly: true })
  try {
    return use(db)
  } finally {
    db.$client.close()
  }
}
