import { statSync } from 'node:fs'
import { connectDatabase } from '@/db/connect'
import { describeDatabaseError, LostDatabaseError, SchemaError } from '@/db/errors'
import { isLostDatabase } from '@/db/mark'
import { findSchemaVersion, latestSchemaVersion } from '@/db/migrate'
import type { Database } from '@/db/open'
import { countTotals, listIntegrityFaults, type Totals } from '@/db/queries/inventory'

/** `schema` and `counts` are absent where they could not be read; `faults` are English lines without the path. */
export type DatabaseCheck = {
  path: string
  bytes?: number
  schema?: number
  knownSchema: number
  counts?: Totals
  faults: string[]
}

/** How the database at the path is, without writing to it. */
export function examineDatabase(path: string): DatabaseCheck {
  const check: DatabaseCheck = { path, knownSchema: latestSchemaVersion(), faults: [] }
  const bytes = statSync(path, { throwIfNoEntry: false })?.size
  if (bytes === undefined) {
    const reason = isLostDatabase(path)
      ? new LostDatabaseError().message
      : 'no database here; "import" or "setup" makes one'
    return { ...check, faults: [reason] }
  }
  try {
    const db = connectDatabase(path, { readonly: true })
    try {
      return { ...check, bytes, ...examineContent(db, check.knownSchema) }
    } finally {
      db.$client.close()
    }
  } catch (error) {
    const reason = describeDatabaseError(error)
    if (reason === undefined) throw error
    return { ...check, bytes, faults: [reason] }
  }
}

function examineContent(db: Database, known: number): Pick<DatabaseCheck, 'schema' | 'counts' | 'faults'> {
  const schema = findSchemaVersion(db)
  const faults = listIntegrityFaults(db)
  if (schema === known) return { schema, counts: countTotals(db), faults }
  const mismatch =
    schema > known
      ? new SchemaError(schema, known).message
      : `schema version ${schema}, this version needs ${known}; run "setup" first`
  return { schema, faults: [...faults, mismatch] }
}
