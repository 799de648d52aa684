import { strToU8, zipSync } from 'fflate'

export type ArchivedFile = { name: string; text: string }

/** A ZIP file of these texts in UTF-8; the same texts give the same bytes at any time and in any time zone. */
export function zipFiles(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const contents = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]))
  // The oldest time that the format can hold, on the clock of the place, since it knows no time zones.
  return new Uint8Array(zipSync(contents, { mtime: new Date(1980, 0, 1), level: 6 }))
}
