import { APICallError, InvalidResponseDataError, NoContentGeneratedError, NoOutputGeneratedError } from 'ai'
import { retryAfterMs } from '@/lib/pipeline/retry-after'
import { ModelError, type ModelErrorDetails, type ModelErrorKind } from './model-error'
import { redact } from './redact'

export type ErrorContext = {
  /** Host of the endpoint, for the message. */
  host: string
  model: string
  secrets: readonly string[]
  now: number
  /** The signal by which the run was asked to stop. */
  signal: AbortSignal | undefined
}

/** What went wrong with a call, told from the provider's error without keeping it: it holds the prompt and may hold the key. */
export function classifyError(error: unknown, context: ErrorContext): ModelError {
  if (error instanceof ModelError) return error
  if (context.signal?.aborted) return new ModelError('cancelled', 'the run was stopped')
  if (isTimeout(error)) return new ModelError('timeout', `${context.host} did not answer in time`)
  if (isAboutNothing(error)) {
    return new ModelError('empty', `${context.model} at ${context.host} answered with nothing`)
  }
  if (APICallError.isInstance(error)) return classifyReply(error, context)
  return new ModelError('connection', `${context.host}: ${redact(messageOf(error), context.secrets)}`)
}

function classifyReply(error: APICallError, context: ErrorContext): ModelError {
  const { statusCode: status, responseBody = '' } = error
  if (status === undefined) {
    return new ModelError('connection', `no connection to ${context.host}: ${redact(error.message, context.secrets)}`)
  }
  if (status < 300) return classifyOddBody(responseBody, error, context)
  const said = redact(isMarkup(responseBody) ? '' : error.message || responseBody, context.secrets)
  const kind = kindOfStatus(status, responseBody)
  const message = `${context.host} answered ${status}${kind === 'not-found' ? ` for ${context.model}` : ''}${said && `: ${said}`}`
  const wait = retryAfterMs(error.responseHeaders ?? {}, context.now)
  const details: ModelErrorDetails = { status, ...(wait === undefined ? {} : { retryAfterMs: wait }) }
  return new ModelError(kind, message, details)
}

/** A reply that says 200 and holds something else than a completion. */
function classifyOddBody(body: string, error: APICallError, { host, model, secrets }: ErrorContext): ModelError {
  if (isMarkup(body)) return new ModelError('not-json', `${host} answered with a web page: is the base address right?`)
  if (isTimeout(error.cause)) return new ModelError('timeout', `${host} did not answer in time`)
  if (body === '') return new ModelError('connection', `${host} broke off: ${redact(error.message, secrets)}`)
  if (/^\s*\{[\s\S]*"error"/.test(body)) return new ModelError('server', `${host}: ${redact(body, secrets)}`)
  if (/^\s*[[{]/.test(body)) return new ModelError('empty', `${model} at ${host} answered without a completion`)
  return new ModelError('not-json', `${host} answered with something else than JSON`)
}

function kindOfStatus(status: number, body: string): ModelErrorKind {
  const isUnpaid = /insufficient_quota|insufficient (?:funds|credit|balance)|billing|credit balance/i.test(body)
  if (status === 401 || status === 403) return 'auth'
  if (status === 402 || (isUnpaid && status >= 400 && status < 500)) return 'quota'
  if (status === 429 || status === 529) return 'busy'
  if (isTooLong(body) || status === 413) return 'too-long'
  if (status === 404 || status === 405 || status === 406) return 'not-found'
  if (status === 408 || status === 504) return 'timeout'
  return status >= 500 ? 'server' : 'bad-request'
}

/** The library's words for a completion without content. */
function isAboutNothing(error: unknown): boolean {
  return (
    InvalidResponseDataError.isInstance(error) ||
    NoOutputGeneratedError.isInstance(error) ||
    NoContentGeneratedError.isInstance(error)
  )
}

function isTooLong(body: string): boolean {
  return /context[_ ](?:length|window)|maximum context|prompt is too long|too many tokens/i.test(body)
}

function isMarkup(body: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(body)
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || isTimeout(error.cause))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
