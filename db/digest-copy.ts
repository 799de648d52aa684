import type { editions, editorials, sections, summaries } from './schema'

type Row<T extends { $inferSelect: object }, Owner extends keyof T['$inferSelect']> = Omit<T['$inferSelect'], Owner>

/** A digest as it stood, with all that is needed to put it back but what is made from it (search text, tallies). */
export type DigestCopy = {
  editions: Row<typeof editions, 'digestId'>[]
  editorials: Row<typeof editorials, 'digestId'>[]
  sections: (Row<typeof sections, 'id' | 'digestId' | 'position'> & {
    summaries: Row<typeof summaries, 'sectionId'>[]
    sources: { title: string; url: string }[]
  })[]
}
