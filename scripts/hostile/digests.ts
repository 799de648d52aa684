import { isUtf8 } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Summary } from '@/components/markdown/summary'
import { type Database, openDatabase } from '@/db/open'
import { findStoredDigest, type StoredDigest } from '@/db/queries/export'
import { importFiles } from '@/lib/ingest/import-files'
import { spell } from '@/lib/markdown/test-letters'
import { summaryToHast } from '@/lib/markdown/to-hast'
import { createRandom } from '../../e2e/support/random'
import { type Check, describeError } from '../support/checks'
import { type HostileDigest, makeHostileDigest } from './make-digest'
import { findForbidden, findForbiddenInHtml } from './markup'

/** After so many a new database is begun: each digest is looked at, not all of them together. */
const perDatabase = 200

type Tally = { imported: number; refused: number; summaries: number; words: number }
type Landed = { digests: StoredDigest[]; hasNotes: boolean }

/** Imports that many generated digests and renders all that landed. */
export function checkDigests(count: number, seed: number): Check[] {
  const random = createRandom(seed)
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  const tally: Tally = { imported: 0, refused: 0, summaries: 0, words: 0 }
  const [crashes, markup, lost]: [string[], string[], string[]] = [[], [], []]
  let db = openDatabase(':memory:')
  try {
    for (let index = 0; index < count; index += 1) {
      if (index % perDatabase === 0) {
        db.$client.close()
        db = openDatabase(':memory:')
      }
      const digest = makeHostileDigest(random, index)
      const tell = (fault: string) => `${index} ${digest.name}: ${fault}`
      try {
        const landed = importDigest(db, folder, digest)
        if (landed) tally.imported += 1
        else tally.refused += 1
        const bodies = landed ? bodiesOf(landed) : []
        tally.summaries += bodies.length
        markup.push(...bodies.flatMap(listForbidden).map(tell))
        if (!landed) continue
        tally.words += digest.words.length
        lost.push(...[...listDropped(landed, digest.words), ...bodies.flatMap(unseenOf(digest.words))].map(tell))
      } catch (error) {
        crashes.push(tell(describeError(error)))
      }
    }
  } finally {
    db.$client.close()
    rmSync(folder, { recursive: true })
  }
  const { imported, refused, summaries, words } = tally
  const landing = `${imported} imported, ${refused} refused; seed ${seed}`
  return [
    { what: 'digests imported or refused with a message', count, seen: landing, wrong: crashes },
    { what: 'summaries hold only what is allowed, as tree and as HTML', count: summaries, wrong: markup },
    { what: 'words are all there, in order', count: words, wrong: lost },
  ]
}

/** What the file became; `undefined` when it was refused with a message. Throws when it was neither. */
function importDigest(db: Database, folder: string, { name, bytes }: HostileDigest): Landed | undefined {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const { editions, problems, notes } = importFiles(db, [file], { now: () => new Date(0) })
  rmSync(file)
  if (problems.length === 1 && editions.length === 0 && problems[0]?.reason) return undefined
  if (problems.length > 0 || editions.length === 0 || !isUtf8(bytes))
    throw new Error(`neither imported nor refused: ${JSON.stringify(problems)}`)
  const digests = editions.map(({ day, kind }) => {
    const stored = findStoredDigest(db, day, kind)
    if (!stored) throw new Error(`no digest ${day} ${kind} after its import`)
    return stored
  })
  return { digests, hasNotes: notes.length > 0 }
}

function bodiesOf({ digests }: Landed): string[] {
  return digests.flatMap(({ sections }) => sections.flatMap(({ summaries }) => summaries.map(({ body }) => body)))
}

function listForbidden(markdown: string): string[] {
  const html = renderToStaticMarkup(createElement(Summary, { markdown, lang: 'ko', locale: 'ko', tableLabel: '표' }))
  const found = [...findForbidden(summaryToHast(markdown)), ...findForbiddenInHtml(html)]
  return found.map((fault) => `${fault} from ${JSON.stringify(markdown.slice(0, 200))}`)
}

/** Words that the import left out without a note. */
function listDropped({ digests, hasNotes }: Landed, words: readonly string[]): string[] {
  const stored = JSON.stringify(digests.map(({ sections }) => sections))
  return hasNotes ? [] : words.filter((word) => !stored.includes(word)).map((word) => `${word} was dropped`)
}

/** Words of a summary that its page does not show, or not in their order. */
function unseenOf(words: readonly string[]) {
  return (body: string): string[] => {
    const text = spell(summaryToHast(body))
    let from = 0
    return words.flatMap((word) => {
      if (!body.includes(word) || isSyntax(body, word)) return []
      const place = text.indexOf(word, from)
      if (place === -1) return [`${word} is not shown of ${JSON.stringify(body.slice(0, 400))}`]
      from = place + word.length
      return []
    })
  }
}

/** Generated text may make a word the address of a link or stand behind an opening fence (CommonMark 4.5), which nobody sees. */
function isSyntax(body: string, word: string): boolean {
  const before = body.slice(0, body.indexOf(word))
  return before.endsWith('](') || /(?:^|\n)[\s>*+\-\d.)]*(?:`{3,}[^`\n]*|~{3,}[^\n]*)$/.test(before)
}
