import type { Day, Kind, Language, Shape } from '@/db/vocabulary'

/** One line of a source list. `url` is as printed, `''` where the line has none; it may be hostile and is linked only through `safeHref`. */
export type EditionSource = { title: string; url: string }

/** One category block of an edition. `body` is markdown in NFC without leading blank lines and trailing white space, `''` where it is missing. */
export type EditionSection = { label: string; emoji: string | null; body: string; sources: EditionSource[] }

/** A digest in one language, as one file (or half of a combined one) tells it. */
export type Edition = { day: Day; kind: Kind; lang: Language; sections: EditionSection[] }

/** Something a file holds that has no place in a digest; `line` is 1-based. */
export type ParseNote = { line: number; reason: string }

/** What a digest file holds: one edition, or two when it is combined. */
export type DigestFile = { shape: Shape; editions: Edition[]; notes: ParseNote[] }

/** A file that is no digest, or one whose day or kind cannot be told; `line` is 1-based, `reason` one English line without the file name. */
export class DigestFileError extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`)
    this.name = 'DigestFileError'
  }
}
