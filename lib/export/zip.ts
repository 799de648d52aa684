import { strToU8, type Zippable, zipSync } from 'fflate'

/** A text for a ZIP file, stored as it is where a format asks for that. */
export type ArchivedFile = { name: string; text: string; isStored?: boolean }

/** A ZIP file of these texts in UTF-8, in their order; the same texts give the same bytes at any time and in any time zone. */
export function zipFiles(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const contents: Zippable = {}
  for (const { name, text, isStored } of files) contents[name] = [strToU8(text), { level: isStored ? 0 : 6 }]
  // The oldest time that the format can hold, on the clock of the place, since it knows no time zones.
  return new Uint8Array(zipSync(contents, { mtime: new Date(1980, 0, 1) }))
}
