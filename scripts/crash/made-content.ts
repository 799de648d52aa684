import { connectDatabase } from '@/db/connect'

/** All that readers can find of the digests and all that the next run goes by, without times and the numbers of rows. */
const queries: Readonly<Record<string, string>> = {
  editions: `SELECT d.day, d.kind, e.lang, e.shape, e.method, e.content_hash, e.outline
    FROM editions e JOIN digests d ON d.id = e.digest_id`,
  sections: `SELECT d.day, d.kind, s.position, s.label, s.emoji, s.category
    FROM sections s JOIN digests d ON d.id = s.digest_id`,
  summaries: `SELECT d.day, d.kind, s.position, u.lang, u.text_lang, u.method, u.model, u.body, u.teaser,
    json_remove(u.receipt, '$.createdAt')
    FROM summaries u JOIN sections s ON s.id = u.section_id JOIN digests d ON d.id = s.digest_id`,
  editorials: `SELECT d.day, d.kind, e.lang, e.body, json_remove(e.receipt, '$.createdAt')
    FROM editorials e JOIN digests d ON d.id = e.digest_id`,
  sources: 'SELECT key, title, url, host, arxiv_id, title_key FROM sources',
  aliases: 'SELECT a.key, o.key FROM source_aliases a JOIN sources o ON o.id = a.source_id',
  appearances: `SELECT d.day, d.kind, s.position, a.position, o.key, a.title, a.url FROM appearances a
    JOIN sources o ON o.id = a.source_id JOIN sections s ON s.id = a.section_id JOIN digests d ON d.id = s.digest_id`,
  tallies: `SELECT d.day, d.kind, t.category, t.sections, t.listed, t.fresh
    FROM tallies t JOIN digests d ON d.id = t.digest_id`,
  related: `SELECT d.kind, s.position, r.position, e.kind, o.position FROM related_sections r
    JOIN sections s ON s.id = r.section_id JOIN digests d ON d.id = s.digest_id
    JOIN sections o ON o.id = r.related_id JOIN digests e ON e.id = o.digest_id`,
  suggestions: 'SELECT * FROM suggestions',
  words: 'SELECT * FROM section_words',
  runs: `SELECT day, kind, attempt, state, report -> '$.sources', report -> '$.counts' FROM runs`,
  answers: 'SELECT key, task, model, prompt_version, text FROM model_calls',
}

/** The content of a database by table, each row as one line, in an order of its own. */
export function listContent(path: string): Map<string, string[]> {
  const db = connectDatabase(path, { readonly: true })
  try {
    const rowsOf = (query: string) => db.$client.prepare(query).raw().all()
    return new Map(
      Object.entries(queries).map(([table, query]) => [
        table,
        rowsOf(query)
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    )
  } finally {
    db.$client.close()
  }
}

/** The tables in which two databases differ, each with the first row that only one of them has. */
export function listDifferences(one: Map<string, string[]>, other: Map<string, string[]>): string[] {
  return [...one].flatMap(([table, rows]) => {
    const others = other.get(table) ?? []
    const lost = rows.find((row) => !others.includes(row))
    const added = others.find((row) => !rows.includes(row))
    const isSame = lost === undefined && added === undefined && rows.length === others.length
    return isSame ? [] : [`${table}: ${lost ?? 'nothing'} became ${added ?? 'nothing'}`]
  })
}
