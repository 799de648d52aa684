import type { DigestFile } from '@/lib/digest/edition'
import { settingEffort } from '@/lib/markdown/effort'
import { IngestError } from './files'

/** About a second of work for the server, in which no other page is answered; the largest of the real digests takes a quarter. */
export const mostEffort = 12_000

/** Throws `IngestError` when the summaries of one edition, which stand on one page, are too much work to set. */
export function refuseCostly(path: string, { editions }: DigestFile): void {
  for (const { sections } of editions) {
    const effort = sections.reduce((total, { body }) => total + settingEffort(body), 0)
    if (effort > mostEffort)
      throw new IngestError(path, undefined, `its summaries hold too much markup: ${effort} of at most ${mostEffort}`)
  }
}
