import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Path of the small file that says a database was made at `path`; it outlives the database, so that its loss is noticed. */
export function markPath(path: string): string {
  return `${path}.made`
}

/** Whether a database was made at that path once and is not there any more. */
export function isLostDatabase(path: string): boolean {
  return !existsSync(path) && existsSync(markPath(path))
}

/** Leaves the mark of a database that is there; throws what writing a file throws. */
export function markDatabase(path: string): void {
  const mark = markPath(path)
  if (existsSync(mark)) return
  writeFileSync(
    mark,
    `${basename(path)} was made here. While this file is here and the database is not, no new one is made:\n` +
      '"npm run digest -- restore FILE" brings a backup back, "npm run digest -- setup --new" starts anew.\n',
  )
}

/** Forgets that a database was made at that path. */
export function unmarkDatabase(path: string): void {
  rmSync(markPath(path), { force: true })
}
