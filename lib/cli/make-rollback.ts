import type { Day, Kind } from '@/db/vocabulary'
import { rollBackDigest } from '@/lib/pipeline/make/rollback'
import { LeaseError, withLease } from '@/lib/pipeline/state/lease'
import { type DatabaseOptions, databasePath, openForUpkeep, withDatabase } from './database'
import { exitCodes } from './exit-code'
import { CliError, type Io, printJson, printLine } from './io'

export type MakeRollbackOptions = DatabaseOptions & { day: Day; kind: Kind; json?: boolean }

/** Takes a made digest back and puts what stood there before in its place; throws `CliError` when none was made. */
export async function runMakeRollback({ day, kind, json, ...options }: MakeRollbackOptions, io: Io): Promise<number> {
  const rollback = await withDatabase(databasePath(options), openForUpkeep, (db) =>
    withLease(db, io.now, async () => rollBackDigest(db, day, kind)),
  ).catch((error) => {
    throw error instanceof LeaseError ? new CliError(error.message, exitCodes.locked) : error
  })
  if (!rollback) throw new CliError(`${day} ${kind}: no digest was made here`)
  if (json) printJson(io.stdout, { day, kind, ...rollback })
  else {
    const left = rollback.hasOlder ? 'the one before stands there again' : 'nothing stands there now'
    printLine(io.stdout, `${day} ${kind}: attempt ${rollback.attempt} is taken back, ${left}`)
  }
  return 0
}
