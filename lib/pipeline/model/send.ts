import { generateText, type JSONSchema7, ToolChoiceViolationError } from 'ai'
import type { ModelUsage } from '@/db/run-report'
import { createLanguageModel, type Endpoint, type Habits } from './endpoint'
import { instructionOf, type Rung, settingsOf } from './rungs'
import { estimateTokens } from './tokens'

export type Request = {
  system: string
  prompt: string
  schema: JSONSchema7
  rung: Rung
  maxOutputTokens: number
  habits: Habits
}

export type Reply = {
  /** The answer as written, or the arguments of the forced tool as JSON. */
  text: string
  /** Why the model stopped, as the library names it: `stop`, `length`, `content-filter`, `tool-calls` … */
  finishReason: string
  usage: ModelUsage
}

/** One call of a model, without a second try; throws the library's errors. */
export async function send(
  endpoint: Endpoint,
  request: Request,
  { fetch, signal }: { fetch?: typeof globalThis.fetch; signal: AbortSignal },
): Promise<Reply> {
  // The library writes its warnings to the console otherwise.
  globalThis.AI_SDK_LOG_WARNINGS = false
  const prompt = request.prompt + instructionOf(request.rung, request.schema)
  const call = generateText({
    model: createLanguageModel(endpoint, request.habits, fetch),
    system: request.system,
    prompt,
    maxOutputTokens: request.maxOutputTokens,
    ...(request.habits.takesNoTemperature ? {} : { temperature: 0 }),
    maxRetries: 0,
    abortSignal: signal,
    ...settingsOf(request.rung, request.schema),
  })
  const result = await call.catch(readAsText)
  const input = result.toolCalls[0]?.input
  const text = input === undefined ? result.text : typeof input === 'string' ? input : JSON.stringify(input)
  return { text, finishReason: result.finishReason, usage: readUsage(result.usage, request.system + prompt, text) }
}

/** A model that answers in text although it was given a tool may still have answered; how many tokens it used is lost then. */
function readAsText(error: unknown) {
  if (!ToolChoiceViolationError.isInstance(error)) throw error
  const text = error.content.map((part) => (part.type === 'text' ? part.text : '')).join('')
  return { text, toolCalls: [], finishReason: error.finishReason, usage: {} }
}

/** The tokens the endpoint counted, or an estimate where it counted none. */
function readUsage(
  usage: { inputTokens?: number; outputTokens?: number; inputTokenDetails?: { cacheReadTokens?: number } },
  asked: string,
  answered: string,
): ModelUsage {
  const isEstimated = usage.inputTokens === undefined || usage.outputTokens === undefined
  return {
    input: usage.inputTokens ?? estimateTokens(asked),
    cached: usage.inputTokenDetails?.cacheReadTokens ?? 0,
    output: usage.outputTokens ?? estimateTokens(answered),
    isEstimated,
  }
}
