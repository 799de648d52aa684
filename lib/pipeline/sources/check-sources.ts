import type { SourceAnswerRow } from '@/db/source-answers'
import { seoulDay } from '../days/zone'
import { findPapers } from '../enrich/arxiv-papers'
import type { Door } from '../http/door'
import type { PipelineSettings } from '../settings'
import type { SourceSettings } from './adapter'
import { adaptersFor, type ConfiguredSource } from './all-sources'
import { collectSource } from './collect'

/** What a source answered, as it is kept. */
export type SourceAnswer = Omit<SourceAnswerRow, 'lastGoodAt'>

export const arxivApi = 'arxiv-api'
/** A paper that arXiv is sure to have (Vaswani et al., 2017). */
const knownPaper = '1706.03762'

/** Asks every source that is on, all at once, as if today's digest were made; each answer is told as it comes. Rejects only for an aborted signal. */
export async function checkSources(
  settings: PipelineSettings,
  parts: { door: Door; now: Date; signal?: AbortSignal },
  onAnswer: (answer: SourceAnswer) => void,
): Promise<void> {
  const { lookBackDays: lookBack, sources } = settings
  const day = seoulDay(parts.now)
  const answeredAt = parts.now.toISOString()
  const ask = async (source: ConfiguredSource) => {
    const context = { ...parts, day, lookBack, settings: source.settings }
    const { state, detail, items } = await collectSource(source.adapter, context)
    onAnswer({ source: source.adapter.name, state, detail, items: items.length, answeredAt })
  }
  const asked = adaptersFor(settings)
    .filter((source) => source.settings.isEnabled)
    .map(ask)
  if (sources[arxivApi].isEnabled) asked.push(checkArxiv(sources[arxivApi], parts, answeredAt, onAnswer))
  await Promise.all(asked)
}

async function checkArxiv(
  { baseUrl }: SourceSettings,
  { door, signal }: { door: Door; signal?: AbortSignal },
  answeredAt: string,
  onAnswer: (answer: SourceAnswer) => void,
): Promise<void> {
  const { papers, missed } = await findPapers([knownPaper], { door, baseUrl, signal })
  const answer = { source: arxivApi, items: papers.size, answeredAt }
  if (missed) onAnswer({ ...answer, state: missed.state, detail: missed.detail })
  else if (papers.size > 0) onAnswer({ ...answer, state: 'ok', detail: 'it completes papers' })
  else onAnswer({ ...answer, state: 'empty', detail: `it answers, but does not know ${knownPaper}` })
}
