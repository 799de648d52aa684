import { LRUCache } from 'lru-cache'
import { type Page, sizeOf } from './page'

export type PageStore = {
  /** The page kept under that key and rendered from that version of the database; asking with another version empties the store. */
  find(version: string, key: string): Page | undefined
  /** The page last kept, of whatever version: for the time in which the version cannot be read. */
  findLast(key: string): Page | undefined
  keep(version: string, key: string, page: Page): void
  /** To be called when a kept page has got another form, so that its bytes are counted. */
  recount(key: string, page: Page): void
  figures(): { pages: number; bytes: number; maxBytes: number; hits: number; misses: number }
}

/** Finished pages of one version of the database, least recently read ones leaving first when they hold more than `maxBytes`. */
export function createPageStore(maxBytes: number): PageStore {
  const pages = new LRUCache<string, Page>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / 4),
    sizeCalculation: (page, key) => sizeOf(page) + 2 * key.length,
  })
  let current = ''
  let hits = 0
  let misses = 0

  function moveTo(version: string) {
    if (version === current) return
    pages.clear()
    current = version
  }

  return {
    find(version, key) {
      moveTo(version)
      const page = pages.get(key)
      if (page) hits += 1
      else misses += 1
      return page
    },
    findLast: (key) => pages.get(key),
    keep(version, key, page) {
      if (version === current) pages.set(key, page)
    },
    recount(key, page) {
      if (pages.peek(key) !== page) return
      // Setting the same value again would leave its size as it was.
      pages.delete(key)
      pages.set(key, page)
    },
    figures: () => ({ pages: pages.size, bytes: pages.calculatedSize, maxBytes, hits, misses }),
  }
}
