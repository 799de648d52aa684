import type { ModelClient } from '../model/client'
import { ModelError, type ModelErrorKind } from '../model/model-error'

/** The model cannot be used until something is changed or mended; what it has answered so far is kept. */
export class ModelUnavailable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'ModelUnavailable'
  }
}

/** What came of an attempt to use the model: a value, or in one word why there is none. */
export type Used<T> = { value: T; lack?: undefined } | { value?: undefined; lack: ModelErrorKind }

/** A model as a run uses it. */
export type ModelUse = {
  readonly model: string
  /** Does work with the model. Throws `ModelUnavailable` where only another setting helps, the error of a stopped run as it is. */
  attempt: <T>(work: (client: ModelClient) => Promise<T>) => Promise<Used<T>>
  /** One line on what went wrong last; `undefined` where nothing did. */
  problem: () => string | undefined
}

/** So often in a row the endpoint may fail, each time after the client's own tries; then it counts as down for this run. */
const mostFailures = 2

/**
 * Uses a model patiently: what fails for want of time, answers or money lacks that one text, so that the others are still
 * written. An endpoint that is down, and a cap that is reached, are not tried again.
 */
export function createModelUse(client: ModelClient): ModelUse {
  let failures = 0
  let down: ModelErrorKind | undefined
  let problem: string | undefined
  const lacking = (error: ModelError): ModelErrorKind => {
    problem = error.message
    failures += 1
    if (error.kind === 'budget' || failures >= mostFailures) down = error.kind
    return error.kind
  }
  return {
    model: client.model,
    problem: () => problem,
    async attempt(work) {
      if (down) return { lack: down }
      try {
        const value = await work(client)
        failures = 0
        return { value }
      } catch (error) {
        if (!(error instanceof ModelError) || error.kind === 'cancelled') throw error
        const isForNow = error.scope !== 'setup' || error.kind === 'bad-request'
        if (!isForNow) throw new ModelUnavailable(error.message)
        return { lack: lacking(error) }
      }
    },
  }
}
