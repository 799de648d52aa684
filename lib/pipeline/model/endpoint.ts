import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from 'ai'
import { createLimitedFetch } from './limited-fetch'

export const protocols = ['openai', 'anthropic'] as const
export type Protocol = (typeof protocols)[number]

/** Where a model is asked. `baseUrl` ends before `/chat/completions` or `/messages`; Ollama ignores the key, but there must be one. */
export type Endpoint = { protocol: Protocol; baseUrl: string; model: string; apiKey: string }

/** Habits of an endpoint that are learned from its refusals. */
export type Habits = { takesNoTemperature?: boolean; wantsMaxCompletionTokens?: boolean }

/** The model as the library calls it; `fetch` is the machine's own unless a test gives another. */
export function createLanguageModel(endpoint: Endpoint, habits: Habits, fetch = globalThis.fetch): LanguageModel {
  const baseURL = endpoint.baseUrl.replace(/\/+$/, '')
  const limited = createLimitedFetch(fetch)
  const apiKey = endpoint.apiKey || 'none'
  if (endpoint.protocol === 'anthropic') {
    return createAnthropic({ baseURL, apiKey, fetch: limited })(endpoint.model)
  }
  return createOpenAICompatible({
    name: 'endpoint',
    baseURL,
    apiKey,
    fetch: limited,
    supportsStructuredOutputs: true,
    transformRequestBody: (body) => adaptBody(body, endpoint, habits),
  })(endpoint.model)
}

/** OpenRouter picks a provider that keeps the schema only when it is told to; newer OpenAI models want the limit under another name. */
function adaptBody(body: Record<string, unknown>, endpoint: Endpoint, habits: Habits): Record<string, unknown> {
  const { max_tokens: limit, ...rest } = body
  const needsSupport = hostOf(endpoint).endsWith('openrouter.ai') && body.response_format !== undefined
  return {
    ...rest,
    [habits.wantsMaxCompletionTokens ? 'max_completion_tokens' : 'max_tokens']: limit,
    ...(needsSupport ? { provider: { require_parameters: true } } : {}),
  }
}

/** Host and port of the endpoint for messages; the whole text where it is no address. */
export function hostOf({ baseUrl }: Pick<Endpoint, 'baseUrl'>): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : 'the model endpoint'
}

/** Names an endpoint and model in what is remembered of them; without user names and keys. */
export function endpointKey({ protocol, baseUrl, model }: Endpoint): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  return `${protocol} ${url ? url.origin + url.pathname.replace(/\/+$/, '') : ''} ${model}`
}
