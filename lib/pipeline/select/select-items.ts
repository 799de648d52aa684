import type { Listing, SourceNames } from '@/db/queries/listed'
import type { Item } from '../item'
import { type Candidate, mergeItems } from './merge-items'
import { dateOf, rankCandidates } from './rank'
import { isRelevant } from './relevance'

/** Above this share of the collected, a source is stuck rather than the day slow. */
const staleShare = 0.8

export type Selection = {
  /** Best first; empty where nothing is new. */
  selected: Candidate[]
  /** Different works among what was collected. */
  collected: number
  /** What was left out before, because it is about something else. */
  offTopic: number
  /** Those of them that another digest has. */
  repeated: number
  /** Whether so much was published before that the sources cannot be trusted to tell of this day. */
  isStale: boolean
}

/**
 * What a digest is made of: what was collected, each work once, without what another digest lists, the best `most` of it.
 * That something was collected again by looking back at the days before is expected and makes nothing stale.
 */
export function selectItems(
  items: readonly Item[],
  { most, findListing }: { most: number; findListing: (names: SourceNames) => Listing | undefined },
): Selection {
  const relevant = items.filter(isRelevant)
  const candidates = rankCandidates(mergeItems(relevant)).map((candidate) => ({
    candidate,
    listing: findListing(candidate.names),
  }))
  const fresh = candidates.flatMap(({ candidate, listing }) => (listing ? [] : [candidate]))
  const repeated = candidates.length - fresh.length
  const surprising = candidates.filter(
    ({ candidate, listing }) => listing && !isLookedBackAt(candidate, listing),
  ).length
  return {
    selected: fresh.slice(0, most),
    collected: candidates.length,
    offTopic: items.length - relevant.length,
    repeated,
    isStale: repeated > 0 && (fresh.length === 0 || surprising > staleShare * (surprising + fresh.length)),
  }
}

/** Whether each origin dates it no later than the digest that has it. */
function isLookedBackAt({ listed }: Candidate, { day }: Listing): boolean {
  return listed.every((item) => dateOf(item) !== '' && dateOf(item).slice(0, 10) <= day)
}
