import { asc, inArray } from 'drizzle-orm'
import type { Database } from '../connect'
import { sections } from '../schema'

/** These sections with their place, summaries and sources, in the order of the ids; ids that are gone are left out. */
export function listSections(db: Database, ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = db.query.sections
    .findMany({
      columns: { id: true, position: true, label: true, emoji: true, category: true },
      where: inArray(sections.id, [...ids]),
      with: {
        digest: { columns: { day: true, kind: true } },
        summaries: { columns: { lang: true, body: true, method: true, model: true, textLang: true, receipt: true } },
        appearances: {
          columns: { title: true, url: true },
          orderBy: (appearance) => asc(appearance.position),
          with: { source: { columns: { key: true, host: true, arxivId: true } } },
        },
      },
    })
    .sync()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
export type SectionRow = ReturnType<typeof listSections>[number]
