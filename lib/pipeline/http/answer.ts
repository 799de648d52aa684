/** Why a request has no usable answer. */
export const failureReasons = [
  'address',
  'private-address',
  'unreachable',
  'certificate',
  'timeout',
  'reset',
  'protocol',
  'too-large',
  'redirects',
  'status',
  'content-type',
  'encoding',
  'robots',
  'shape',
] as const
export type FailureReason = (typeof failureReasons)[number]

/** `detail` is one line for people, with the number of tries where there was more than one. */
export type Failed = { state: 'failed'; reason: FailureReason; detail: string; status?: number }

/** The host asks to come back later than a run can wait; `until` is an ISO instant. */
export type Deferred = { state: 'deferred'; until: string; detail: string }

/** `url` is where the answer came from after redirects; `isKept` says that the host has nothing newer than the kept one. */
export type Answered = { state: 'ok'; text: string; url: string; isKept: boolean }

export type Answer = Answered | Failed | Deferred

export function failed(reason: FailureReason, detail: string, status?: number): Failed {
  return { state: 'failed', reason, detail, ...(status === undefined ? {} : { status }) }
}

/** A failure on its way up from a socket to the door. */
export class HttpFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    detail: string,
    readonly isWorthRetry = false,
  ) {
    super(detail)
    this.name = 'HttpFailure'
  }
}
