import type { Database } from '../connect'
import type { Day, Kind } from '../vocabulary'

export type HostCount = { host: string; listed: number; sources: number }

/** The hosts listed from one day to another, both included: lines and different sources of each, most lines first. */
export function countHosts(db: Database, { from, to, kind }: { from: Day; to: Day; kind?: Kind }): HostCount[] {
  return db.$client
    .prepare(
      `SELECT o.host, count(*) AS listed, count(DISTINCT a.source_id) AS sources FROM digests d
       JOIN sections s ON s.digest_id = d.id
       JOIN appearances a ON a.section_id = s.id
       JOIN sources o ON o.id = a.source_id
       WHERE d.day BETWEEN @from AND @to AND o.host <> '' ${kind ? 'AND d.kind = @kind' : ''}
       GROUP BY o.host ORDER BY listed DESC, o.host`,
    )
    .all({ from, to, kind }) as HostCount[]
}
