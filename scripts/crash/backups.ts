import { basename, join } from 'node:path'
import type { Check } from '../support/checks'
import { runDigest, startDigest } from '../support/digest-command'
import { countDigests, listFaults, takeStock } from './database-state'
import { asVersions, makeDigests, type Versions, writeDigests } from './digests'

const counts = { before: 40, added: 1000 }

type Backup = { file: string; failure?: string }

/** Backups, one after the other, while an import goes on. */
export async function backUpDuringImport(folder: string): Promise<Check[]> {
  const database = join(folder, 'kept.db')
  const old = makeDigests(0, counts.before)
  const added = makeDigests(counts.before, counts.added)
  const failure = await runDigest(['import', writeDigests(join(folder, 'old'), old), '--quiet'], database)
  if (failure) throw new Error(failure)
  const files = writeDigests(join(folder, 'added'), added)
  const backups = await backUpWhile(startDigest(['import', files], database), folder, database)
  const made = backups.filter(({ failure: reason }) => reason === undefined).map(({ file }) => file)
  const sizes = made.map(countDigests)
  const all = asVersions([...old, ...added])
  const wrong = [
    ...backups.flatMap(({ failure: reason }) => reason ?? []),
    ...made.flatMap((file) => examine(file, all)),
    ...(sizes.some((size) => size > counts.before && size < all.size) ? [] : ['none was made in the middle']),
  ]
  const seen = `with ${sizes.join(', ')} digests`
  return [{ what: 'backups during an import: sound, each digest whole', count: made.length, seen, wrong }]
}

async function backUpWhile(
  importing: ReturnType<typeof startDigest>,
  folder: string,
  database: string,
): Promise<Backup[]> {
  const backups: Backup[] = []
  await importing.whenPrinted(1)
  do {
    const file = join(folder, `backup-${backups.length}.db`)
    const failure = await runDigest(['backup', file], database)
    backups.push(failure === undefined ? { file } : { file, failure })
  } while (importing.child.exitCode === null)
  const { exitCode, stderr } = await importing.ended
  if (exitCode !== 0) backups.push({ file: '', failure: `import ended with ${exitCode}: ${stderr.join(' / ')}` })
  return backups
}

function examine(file: string, digests: Versions): string[] {
  const torn = takeStock(file, digests).torn.map((path) => `torn: ${path}`)
  return [...listFaults(file), ...torn].map((fault) => `${basename(file)}: ${fault}`)
}
