import type { editions, editorials, OutlineSection, summaries } from './schema'

type Row<T extends { $inferSelect: object }, Owner extends keyof T['$inferSelect']> = Omit<T['$inferSelect'], Owner>

/** A digest as its editions tell it, with all that is needed to put it back; what is made from it (search text, tallies) is made anew. */
export type DigestCopy = {
  editions: (Row<typeof editions, 'digestId' | 'outline'> & {
    sections: (Omit<OutlineSection, 'position'> & {
      body: string
      summary: Row<typeof summaries, 'sectionId' | 'lang' | 'body'>
    })[]
  })[]
  editorials: Row<typeof editorials, 'digestId'>[]
}
