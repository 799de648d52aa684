import type { Day, Kind, Language } from '@/db/vocabulary'
import { type DigestFile, DigestFileError, type Edition, type ParseNote } from '@/lib/digest/edition'
import { maskFences } from './fences'
import { type NamedDigest, parseFileName } from './file-name'
import { outlineParts } from './outline'
import { type PlacedDay, type ReadPart, readPart } from './part'
import { scanText } from './scan'

/**
 * What a digest file holds, by its base name and text: one edition, or two when it is combined, and a note for whatever has
 * no place in them. Throws `DigestFileError` for a file that is no digest or whose day or kind cannot be told.
 */
export function parseDigestFile(fileName: string, text: string): DigestFile {
  const scan = maskFences(scanText(text))
  const parts = outlineParts(scan).map((part) => readPart(scan, part))
  if (!parts.some(({ isDigest }) => isDigest)) {
    throw new DigestFileError(1, 'not a digest: no title of a digest, no chart image and no section with its label')
  }
  const named = parseFileName(fileName)
  const anyDay = parts.map(findOwnDay).find((day) => day !== undefined)
  const digests = parts.filter(({ isMereTitle }) => !isMereTitle)
  const editions = new Map<string, Edition>()
  const notes = parts.flatMap((part) => part.notes)
  for (const part of digests) {
    const found = named.found ? { ...named.found, line: 1 } : (findOwnDay(part) ?? anyDay)
    const lang = commonest(part.languages) ?? named.lang ?? 'ko'
    const edition = {
      day: dayOf(part, found),
      kind: kindOf(part, named, digests.length),
      lang,
      sections: part.sections,
    }
    notes.push(...noteDisagreements(part, edition, named), ...addEdition(editions, edition, part.line))
  }
  const kinds = new Set([...editions.values()].map(({ kind }) => kind))
  return {
    shape: kinds.size > 1 ? 'combined' : 'single',
    editions: [...editions.values()],
    notes: notes.sort((a, b) => a.line - b.line),
  }
}

const findOwnDay = ({ imageDay, titleDay }: ReadPart): PlacedDay | undefined => imageDay ?? titleDay

/** The commonest of them, the first among equals; `undefined` for none. */
function commonest(languages: readonly Language[]): Language | undefined {
  const counts = new Map<Language, number>()
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** The part's day out of the date found for it: the file name's, else its own, else that of the file's other part. */
function dayOf({ line }: ReadPart, found: PlacedDay | undefined): Day {
  if (!found) throw new DigestFileError(line, 'the day cannot be told: no date in the file name, image or title')
  if (!found.day) throw new DigestFileError(found.line, `not a day of the calendar written YYYY-MM-DD: ${found.text}`)
  return found.day
}

/** The file name tells the kind of a file, but the headings tell those of its parts when it has several. */
function kindOf(part: ReadPart, named: NamedDigest, partCount: number): Kind {
  const kind = partCount > 1 ? (part.kind ?? named.kind) : (named.kind ?? part.kind)
  if (!kind) {
    throw new DigestFileError(
      part.line,
      'whether it lists papers or news cannot be told from the file name, title or image',
    )
  }
  return kind
}

function noteDisagreements({ imageDay, kind, line }: ReadPart, edition: Edition, named: NamedDigest): ParseNote[] {
  const notes: ParseNote[] = []
  if (named.found && imageDay && imageDay.day !== edition.day) {
    notes.push({ line: imageDay.line, reason: `the image says ${imageDay.text}; the file name counts, ${edition.day}` })
  }
  if (kind && kind !== edition.kind) {
    notes.push({ line, reason: `the title or image says ${kind}; the file name counts, ${edition.kind}` })
  }
  return notes
}

/** Adds an edition; one of the same day, kind and language as an earlier one goes on where that ends. */
function addEdition(editions: Map<string, Edition>, edition: Edition, line: number): ParseNote[] {
  const { day, kind, lang, sections } = edition
  const key = `${day} ${kind} ${lang}`
  const earlier = editions.get(key)
  if (!earlier) {
    editions.set(key, edition)
    return []
  }
  for (const section of sections) earlier.sections.push(section)
  return [{ line, reason: `a second part with ${kind} of ${day}; its sections follow those of the first` }]
}
