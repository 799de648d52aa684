import type { Database } from '@/db/open'
import { renewSearch } from '@/lib/ingest/renew-search'
import type { Account, Limits, Price, Spent } from '../model/account'
import { ModelError } from '../model/model-error'
import { type BatchPlan, planBatch } from '../write/plan-batch'
import { type TranslatedDigest, type TranslateParts, translateDigest } from './digest'
import { type Choice, type DigestWork, planTranslations } from './plan'

export type TranslationParts = TranslateParts & {
  account: Account
  price?: Price
  limits: Limits
  signal?: AbortSignal
  /** Told of each digest when it is done, `done` of `total`, with what was spent so far. */
  onDigest?: (digest: TranslatedDigest, progress: { done: number; total: number; spent: Spent }) => void
}

export type TranslationReport = {
  digests: TranslatedDigest[]
  /** Digests that were to be done and are not. */
  left: number
  spent: Spent
  /** What ended the run before its end: a cap, a signal, or an endpoint that fails. */
  stop?: ModelError
}

/** What a run would do: as many of the chosen digests as fit into the caps. Asks nothing. */
export async function planRun(
  db: Database,
  choice: Choice,
  { client, price, limits }: Pick<TranslationParts, 'client' | 'price' | 'limits'>,
): Promise<BatchPlan<DigestWork>> {
  const works = await planTranslations(db, choice, client)
  return planBatch(works, { limits, ...(price && { price }) })
}

/** Translates the planned digests one after the other; whatever ends it, those that are done stay and search knows them. */
export async function runPlan(
  db: Database,
  plan: BatchPlan<DigestWork>,
  parts: TranslationParts,
): Promise<TranslationReport> {
  const digests: TranslatedDigest[] = []
  let stop: ModelError | undefined
  const total = plan.chosen.length
  try {
    for (const work of plan.chosen) {
      if (parts.signal?.aborted) throw new ModelError('cancelled', 'the run was stopped')
      const digest = await translateDigest(db, work, parts)
      digests.push(digest)
      parts.onDigest?.(digest, { done: digests.length, total, spent: parts.account.spent() })
    }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    stop = error
  }
  renewSearch(db)
  const left = plan.left + total - digests.length
  return { digests, left, spent: parts.account.spent(), ...(stop && { stop }) }
}
