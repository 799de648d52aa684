import type { Listing, SourceNames } from '@/db/queries/listed'
import type { Item } from '../item'
import { type Candidate, mergeItems } from './merge-items'
import { dateOf, rankCandidates } from './rank'
import { isRelevant, isVouchedFor } from './relevance'

/** Above this share of the collected, a source is stuck rather than the day slow. */
const staleShare = 0.8

export type SelectionRules = {
  most: number
  findListing: (names: SourceNames) => Listing | undefined
  /** Whether a model will be asked what each is about; absent: a word list decides. */
  hasModel?: boolean
}

export type Selection = {
  /** Best first; empty where nothing is new. */
  selected: Candidate[]
  /** Different works among what was collected, without those off topic. */
  collected: number
  /** What was left out because its words do not say that it is about artificial intelligence, and no model is asked. */
  offTopic: number
  /** Those of them that another digest has. */
  repeated: number
  /** Whether so much was published before that the sources cannot be trusted to tell of this day. */
  isStale: boolean
}

/**
 * What a digest is made of: what was collected, each work once, without what another digest lists, the best `most` of it. What a
 * model has to judge comes last. That something was collected again by looking back is expected and makes nothing stale.
 */
export function selectItems(items: readonly Item[], { most, findListing, hasModel }: SelectionRules): Selection {
  const possible = hasModel ? [...items] : items.filter(isRelevant)
  const candidates = rankVouchedFirst(mergeItems(possible)).map((candidate) => ({
    candidate,
    listing: findListing(candidate.names),
  }))
  const fresh = candidates.flatMap(({ candidate, listing }) => (listing ? [] : [candidate]))
  const repeated = candidates.length - fresh.length
  const surprising = candidates.filter(
    ({ candidate, listing }) => listing && isVouchedFor(candidate) && !isLookedBackAt(candidate, listing),
  ).length
  // What is about something else is new every day, and no sign that a source moves on.
  const moving = fresh.filter(isVouchedFor).length
  const unasked = fresh.slice(most).filter((candidate) => !isVouchedFor(candidate)).length
  return {
    selected: fresh.slice(0, most),
    collected: candidates.length - unasked,
    offTopic: items.length - possible.length + unasked,
    repeated,
    isStale: repeated > 0 && (fresh.length === 0 || surprising > staleShare * (surprising + moving)),
  }
}

/** Each part is ranked by itself: votes for a story about something else take no weight from the others. */
function rankVouchedFirst(candidates: readonly Candidate[]): Candidate[] {
  const vouched = candidates.filter(isVouchedFor)
  return [...rankCandidates(vouched), ...rankCandidates(candidates.filter((one) => !vouched.includes(one)))]
}

/** Whether each origin dates it no later than the digest that has it. */
function isLookedBackAt({ listed }: Candidate, { day }: Listing): boolean {
  return listed.every((item) => dateOf(item) !== '' && dateOf(item).slice(0, 10) <= day)
}
