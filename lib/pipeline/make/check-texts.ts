import { ModelUnavailable } from './model-use'
import type { WrittenSection } from './texts'

/** The words of `ModelError` for an endpoint that did not do its work; a text that failed its checks has other ones. */
const unavailable: readonly string[] = ['busy', 'server', 'timeout', 'connection', 'not-json', 'bad-request']

/** More extracts than this among the texts, only because the endpoint failed, are not the digest that was asked for. */
const mostMissing = 0.5

/**
 * Why texts are extracts although the model was to write them, in a word for each such text. Sources that were kept from the
 * model on purpose do not count. Throws `ModelUnavailable` where most are extracts because the endpoint did not answer: then
 * nothing is published, and the run goes on later with what is written.
 */
export function listFallbacks(sections: readonly WrittenSection[], problem: string | undefined): string[] {
  const texts = sections.flatMap((section) => section.texts)
  const fallbacks = texts.flatMap(({ receipt }) => receipt.fallback ?? []).filter((word) => word !== 'withheld')
  const missing = fallbacks.filter((word) => unavailable.includes(word))
  if (missing.length > mostMissing * texts.length) throw new ModelUnavailable(problem ?? 'the model did not answer')
  return fallbacks
}
