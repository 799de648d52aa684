const scopes = {
  /** Nothing will work until a setting is changed. */
  setup: ['auth', 'quota', 'not-found', 'bad-request'],
  /** The endpoint does not answer now; the same call may work later. */
  service: ['busy', 'server', 'timeout', 'connection', 'not-json'],
  /** The endpoint answers, but this task got no usable answer. */
  answer: ['invalid', 'empty', 'truncated', 'refusal', 'too-long'],
  /** The run itself says stop. */
  stop: ['budget', 'cancelled'],
} as const

export type ModelErrorScope = keyof typeof scopes
export type ModelErrorKind = (typeof scopes)[ModelErrorScope][number]

export type ModelErrorDetails = {
  status?: number
  /** How long the endpoint asked to wait. */
  retryAfterMs?: number
}

/**
 * A model gave no usable answer. `scope` tells what may help: a setting (`setup`), time (`service`), another way of writing
 * this one text (`answer`), nothing (`stop`). The message is one line without keys, prompts and the library's own error.
 */
export class ModelError extends Error {
  readonly scope: ModelErrorScope
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined

  constructor(
    readonly kind: ModelErrorKind,
    message: string,
    details: ModelErrorDetails = {},
  ) {
    super(message)
    this.name = 'ModelError'
    this.scope = scopeOf(kind)
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
  }
}

function scopeOf(kind: ModelErrorKind): ModelErrorScope {
  if (scopes.setup.some((one) => one === kind)) return 'setup'
  if (scopes.service.some((one) => one === kind)) return 'service'
  return scopes.stop.some((one) => one === kind) ? 'stop' : 'answer'
}

/** Whether the error concerns this one text alone, so that the run may go on with another way of writing it. */
export function isAnswerError(error: unknown): error is ModelError {
  return error instanceof ModelError && error.scope === 'answer'
}
