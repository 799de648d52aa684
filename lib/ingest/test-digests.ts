import type { Database } from '@/db/open'
import { eachDigest } from '@/db/queries/export'
import type { Kind, Language, Shape } from '@/db/vocabulary'
import { parseDay } from '@/lib/digest/day'
import type { DigestFile, Edition, EditionSection, EditionSource } from '@/lib/digest/edition'
import { toExportedDigest } from '@/lib/export/json'
import { ingestDigestFile } from './ingest'

/** A section for tests; a source named `alpha` has an address of that name. */
export function makeSection(label: string, body: string, ...names: string[]): EditionSection {
  return { label, emoji: null, body, sources: names.map(makeSource) }
}

export function makeSource(name: string): EditionSource {
  return { title: `The work named ${name}`, url: `https://example.org/${name}` }
}

type EditionPlace = { day?: string; kind?: Kind }

export function makeEdition(lang: Language, sections: EditionSection[], place: EditionPlace = {}): Edition {
  const { day = '2024-11-15', kind = 'papers' } = place
  const parsed = parseDay(day)
  if (!parsed) throw new Error(`no day: ${day}`)
  return { day: parsed, kind, lang, sections }
}

export function makeFile(shape: Shape, ...editions: Edition[]): DigestFile {
  return { shape, editions, notes: [] }
}

/** Imports a Korean digest of papers with these sections, each as `makeSection` takes it. */
export function addSections(db: Database, day: string, ...sections: Parameters<typeof makeSection>[]): void {
  const made = sections.map((section) => makeSection(...section))
  const now = new Date('2024-11-15T12:00:00Z')
  ingestDigestFile(db, makeFile('single', makeEdition('ko', made, { day })), 'imported', now)
}

/** A digest file of one section as text, in the format of the reports. */
export function makeReport(day: string, kind: Kind = 'papers', body = '요약입니다.', source = makeSource(day)): string {
  const [word, image] = kind === 'papers' ? ['Papers', 'paper'] : ['News', 'news']
  const title = `# Daily Artificial Intelligence Insights : ${word}![Category Distribution Graph](${image}_${day}.png)`
  return `${title}\n\n## 🎠 LLM\n\n**요약:**\n\n${body}\n\n**출처:**\n\n - ${source.title} (${source.url})\n\n\n`
}

/** Every row of every table, as text to compare; of the search index what it says, not how it lies on the pages. */
export function dumpDatabase(db: Database): string[] {
  const tables = db.$client
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'section_fts%' ORDER BY name")
    .pluck()
    .all()
  return tables.flatMap((table) => {
    const rows = db.$client.prepare(`SELECT * FROM "${table}"`).raw().all()
    return rows.map((row) => `${table} ${JSON.stringify(row)}`).sort()
  })
}

/** Every digest as the JSON export has it. */
export function listExported(db: Database) {
  return [...eachDigest(db, {})].map((digest) => toExportedDigest(digest))
}
