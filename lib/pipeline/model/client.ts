import type { JSONSchema7 } from 'ai'
import type { ModelUsage } from '@/db/run-report'
import type { Clock } from '@/lib/pipeline/clock'
import type { Account } from './account'
import { type CallStore, callKey } from './call-store'
import { classifyError } from './classify-error'
import { type Endpoint, endpointKey, hostOf } from './endpoint'
import type { Gate } from './gate'
import { ModelError } from './model-error'
import { readAnswer } from './read-answer'
import { rungsOf } from './rungs'
import { type Reply, send } from './send'
import { type ModelTask, schemaOf } from './task'
import { estimateTokens } from './tokens'
import { type Way, type WayStore, wayAfterRefusal } from './ways'

export type ClientParts = {
  endpoint: Endpoint
  clock: Clock
  gate: Gate
  account: Account
  calls: CallStore
  ways: WayStore
  timeoutMs: number
  /** A wait that an endpoint asks for beyond this ends the call. */
  longestWaitMs: number
  signal?: AbortSignal
  fetch?: typeof globalThis.fetch
}

export type Answer<T> = {
  value: T
  /** Whether it was kept from an earlier run and cost nothing. */
  isKept: boolean
  /** `undefined` for a kept answer. */
  usage: ModelUsage | undefined
  model: string
  promptVersion: string
  /** ISO instant of the model's answer. */
  createdAt: string
}

export type ModelClient = {
  readonly model: string
  ask<T>(task: ModelTask<T>): Promise<Answer<T>>
  /** Whether the answer is kept, so that asking costs nothing. */
  knows(task: ModelTask<unknown>): Promise<boolean>
}

const mostTries = 4
const mostInvalid = 4
const invalidPerRung = 2

/** Asks one model through one endpoint; every failure is a `ModelError`. */
export function createModelClient(parts: ClientParts): ModelClient {
  return {
    model: parts.endpoint.model,
    ask: (task) => ask(parts, task),
    knows: async (task) => (await parts.calls.find(keyOf(parts, task))) !== undefined,
  }
}

function keyOf({ endpoint: { model } }: ClientParts, task: ModelTask<unknown>): string {
  const { promptVersion, system, prompt } = task
  return callKey({ model, promptVersion, prompt: `${system}\n\n${prompt}`, schema: schemaOf(task) })
}

async function ask<T>(parts: ClientParts, task: ModelTask<T>): Promise<Answer<T>> {
  const schema = schemaOf(task)
  const { model } = parts.endpoint
  const { promptVersion } = task
  const key = keyOf(parts, task)
  const kept = await parts.calls.find(key)
  const read = kept && readAnswer(kept.text, 'stop', task.answer)
  if (kept && read && 'value' in read) {
    parts.account.bookKept()
    return { value: read.value, isKept: true, usage: undefined, model, promptVersion, createdAt: kept.createdAt }
  }
  const { reply, value } = await climbDown(parts, task, schema)
  const createdAt = new Date(parts.clock.now()).toISOString()
  const { text, usage } = reply
  await parts.calls.save({ key, task: task.name, model, promptVersion, text, usage, createdAt })
  return { value, isKept: false, usage, model, promptVersion, createdAt }
}

/** Asks on the rung that worked last, then on lower ones, until an answer is valid; remembers the rung that gave it. */
async function climbDown<T>(parts: ClientParts, task: ModelTask<T>, schema: JSONSchema7) {
  const { ways, endpoint } = parts
  const rungs = rungsOf(endpoint.protocol)
  const key = endpointKey(endpoint)
  const known = await ways.find(key)
  let way: Way = known && rungs.includes(known.rung) ? known : { rung: rungs[0] ?? 'text', habits: {} }
  let problem = ''
  let onRung = 0
  let maxOutputTokens = task.maxOutputTokens
  for (let invalid = 0; invalid < mostInvalid; ) {
    const reply = await sendOrLearn(parts, { ...task, prompt: task.prompt + problem, maxOutputTokens }, schema, way)
    if ('way' in reply) {
      way = reply.way
      onRung = 0
      continue
    }
    const read = readAnswer(reply.text, reply.finishReason, task.answer)
    if ('value' in read) {
      if (JSON.stringify(known) !== JSON.stringify(way)) await ways.save(key, way)
      return { reply, value: read.value }
    }
    invalid += 1
    onRung += 1
    if (read.kind === 'refusal' || invalid === mostInvalid)
      throw new ModelError(read.kind, `${endpoint.model}: ${read.problem}`)
    if (read.kind === 'truncated') maxOutputTokens = Math.min(maxOutputTokens * 2, task.maxOutputTokens * 4)
    problem = `\n\nYour last answer could not be used: ${read.problem}. Answer again, in the same form.`
    const lower = rungs[rungs.indexOf(way.rung) + 1]
    if (onRung >= invalidPerRung && lower && read.kind !== 'truncated') {
      way = { ...way, rung: lower }
      onRung = 0
    }
  }
  throw new ModelError('invalid', `${endpoint.model} gave no usable answer`)
}

type Asked = Pick<ModelTask<unknown>, 'system' | 'prompt' | 'maxOutputTokens'>

/** A completion without content is an answer of no use, not a failure of the endpoint. */
const emptyReply: Reply = {
  text: '',
  finishReason: 'stop',
  usage: { input: 0, cached: 0, output: 0, isEstimated: true },
}

/** A reply, or the way to ask instead when the endpoint refuses this one. */
async function sendOrLearn(
  parts: ClientParts,
  asked: Asked,
  schema: JSONSchema7,
  way: Way,
): Promise<Reply | { way: Way }> {
  try {
    return await sendPatiently(parts, asked, schema, way)
  } catch (error) {
    if (error instanceof ModelError && error.kind === 'empty') return emptyReply
    const next = error instanceof ModelError ? wayAfterRefusal(way, error, rungsOf(parts.endpoint.protocol)) : undefined
    if (!next) throw error
    return { way: next }
  }
}

/** One question with waits and further tries for what passes by itself. */
async function sendPatiently(parts: ClientParts, asked: Asked, schema: JSONSchema7, way: Way): Promise<Reply> {
  const { clock, gate, signal } = parts
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await gate.run(() => sendOnce(parts, asked, schema, way), signal)
    } catch (thrown) {
      const error = classifyError(thrown, contextOf(parts))
      if (error.scope !== 'service' || error.kind === 'not-json' || attempt === mostTries) throw error
      const wait = error.retryAfterMs ?? Math.round(1000 * 2 ** (attempt - 1) * (0.5 + clock.random()))
      if (wait > parts.longestWaitMs) throw error
      if (error.kind === 'busy') gate.slowDown(wait)
      else await clock.sleep(wait, signal).catch((reason) => Promise.reject(classifyError(reason, contextOf(parts))))
    }
  }
}

async function sendOnce(parts: ClientParts, asked: Asked, schema: JSONSchema7, way: Way): Promise<Reply> {
  const { account, clock, endpoint, fetch } = parts
  const expected = { input: estimateTokens(asked.system + asked.prompt), output: asked.maxOutputTokens }
  const release = account.reserve(expected)
  const signals = [clock.timeout(parts.timeoutMs), parts.signal].filter((signal) => signal !== undefined)
  const signal = AbortSignal.any(signals)
  try {
    const reply = await send(endpoint, { ...asked, schema, ...way }, { signal, ...(fetch && { fetch }) })
    account.book(reply.usage)
    return reply
  } catch (thrown) {
    // The library names every abort alike; the reason tells a timeout from a stop.
    const error = classifyError(signal.aborted ? signal.reason : thrown, contextOf(parts))
    // What was asked may be billed although nothing came back.
    if (error.kind === 'timeout') account.book({ input: expected.input, cached: 0, output: 0, isEstimated: true })
    throw error
  } finally {
    release()
  }
}

function contextOf({ endpoint, clock, signal }: ClientParts) {
  return { host: hostOf(endpoint), model: endpoint.model, secrets: [endpoint.apiKey], now: clock.now(), signal }
}
