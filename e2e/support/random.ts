/** Seeded, so that a failure comes again: a linear congruential generator (Numerical Recipes), 0–1. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
