import type { Kind } from '@/db/vocabulary'
import { makeDigest } from './make-digest'
import type { MakeOutcome } from './outcome'
import type { MakeParts, MakeRequest } from './parts'

/** Makes the digests of several kinds of a day, one after the other; a run that was stopped ends them all. */
export async function makeKinds(
  kinds: readonly Kind[],
  request: (kind: Kind) => MakeRequest,
  parts: (earlier: readonly MakeOutcome[]) => MakeParts,
): Promise<MakeOutcome[]> {
  const outcomes: MakeOutcome[] = []
  for (const kind of kinds) {
    const outcome = await makeDigest(request(kind), parts(outcomes))
    outcomes.push(outcome)
    if (outcome.exitCode === 130 || outcome.exitCode === 7) break
  }
  return outcomes
}
