import type { Kind, Language } from '@/db/vocabulary'
import type { EditionSection, ParseNote } from '@/lib/digest/edition'
import { type FoundDay, findDay } from './found-day'
import { shorten } from './lines'
import type { OutlinedPart } from './outline'
import type { Scan } from './scan'
import { readSection } from './section'
import { endsWithKind, findKind, findTitleKind, type Image, namesDigest, splitImage } from './title'

/** A date with the line it stands on, 1-based. */
export type PlacedDay = FoundDay & { line: number }

/** One digest of a file: its sections and what its title and image say of it, each absent where they do not. */
export type ReadPart = {
  line: number
  isMereTitle: boolean
  isDigest: boolean
  kind?: Kind
  imageDay?: PlacedDay
  titleDay?: PlacedDay
  sections: EditionSection[]
  languages: Language[]
  notes: ParseNote[]
}

/** Reads the lines before the first section, then each section. `isDigest` is false for text that merely has headings. */
export function readPart(scan: Scan, part: OutlinedPart): ReadPart {
  const preamble = readPreamble(scan, part)
  const { title = '', titleLine, image, imageLine } = preamble
  const read = part.sections.map((range) => readSection(scan, range))
  const isBare = read.length === 0 && preamble.notes.length === 0
  const isNamed = namesDigest(title) ? endsWithKind(title) || isBare : isBare && endsWithKind(title)
  return {
    line: part.start + 1,
    isMereTitle: part.isMereTitle,
    isDigest: isNamed || isChart(image) || read.some(({ isLabelled }) => isLabelled),
    kind: findTitleKind(title) ?? findKind(image?.name ?? ''),
    imageDay: placeDay(image?.name, imageLine),
    titleDay: placeDay(title, titleLine),
    sections: read.map(({ section }) => section),
    languages: read.flatMap(({ languages }) => languages),
    notes: [...preamble.notes, ...read.flatMap(({ notes }) => notes)],
  }
}

type Preamble = { title?: string; titleLine?: number; image?: Image; imageLine?: number; notes: ParseNote[] }

function readPreamble({ lines }: Scan, { start, bodyStart, heading }: OutlinedPart): Preamble {
  const preamble: Preamble = { notes: [] }
  lines.slice(start, bodyStart).forEach(({ bare, heading: own }, offset) => {
    const line = start + offset + 1
    const { text, image } = splitImage(own?.text ?? bare)
    if (image && !isChart(preamble.image)) Object.assign(preamble, { image, imageLine: line })
    const isTitle = preamble.title === undefined && (heading ? own === heading : namesDigest(text))
    if (isTitle) Object.assign(preamble, { title: text, titleLine: line })
    else if (text !== '' && !/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(text)) {
      preamble.notes.push({ line, reason: `text before the first section was left out: ${shorten(text)}` })
    }
  })
  return preamble
}

/** Whether the image is a digest's chart, by its text or by the kind and day in its name. */
function isChart(image: Image | undefined): boolean {
  if (!image) return false
  const isDistribution = /category distribution|분포/i.test(image.alt.slice(0, 200))
  return isDistribution || (findDay(image.name) !== undefined && findKind(image.name) !== undefined)
}

function placeDay(text: string | undefined, line: number | undefined): PlacedDay | undefined {
  const found = text && line ? findDay(text) : undefined
  return found && line ? { ...found, line } : undefined
}
