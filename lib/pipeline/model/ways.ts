import type { Habits } from './endpoint'
import type { ModelError } from './model-error'
import type { Rung } from './rungs'

/** What was learned of one endpoint and model. */
export type Way = { rung: Rung; habits: Habits }

type Later<T> = T | Promise<T>

/** Remembers ways between runs, under `endpointKey`. */
export type WayStore = {
  find(key: string): Later<Way | undefined>
  save(key: string, way: Way): Later<void>
}

/** A store that lives as long as the process. */
export function createMemoryWayStore(): WayStore {
  const ways = new Map<string, Way>()
  return { find: (key) => ways.get(key), save: (key, way) => void ways.set(key, way) }
}

/**
 * The way to go on after a refusal: a habit learned, else the next rung. `undefined` where the refusal is about something else.
 * A bare 400 may mean the schema too, so every rung is tried before it counts.
 */
export function wayAfterRefusal(way: Way, error: ModelError, rungs: readonly Rung[]): Way | undefined {
  const { message, status = 0 } = error
  const { habits } = way
  if (![400, 404, 415, 422, 501].includes(status)) return undefined
  if (/max_completion_tokens/.test(message) && !habits.wantsMaxCompletionTokens) {
    return { ...way, habits: { ...habits, wantsMaxCompletionTokens: true } }
  }
  if (/temperature/i.test(message) && !habits.takesNoTemperature) {
    return { ...way, habits: { ...habits, takesNoTemperature: true } }
  }
  const isAboutFormat =
    /response[_ ]?format|json|schema|structured|output_config|output_format|\btools?\b|tool_choice|function|parameters|grammar|guided/i
  if (status === 404 && !isAboutFormat.test(message)) return undefined
  const next = rungs[rungs.indexOf(way.rung) + 1]
  return next && { rung: next, habits }
}
