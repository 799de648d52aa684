import type { Concept } from './glossary'

/** English names of concepts that need no explaining, and say little of what a text is about. */
const everyday = new Set(
  'artificial intelligence|evaluation|optimization|education|game|forecasting|prediction|classification|safety|regulation|investment|jobs|ethics|music|audio|power|electricity|security|brain|robot|chip|low-power|cloud|startup|copyright|dialogue|privacy|reward|bias|generalization|uncertainty|Google|Microsoft|Apple|Amazon|Meta|NVIDIA|OpenAI|DeepMind|Gemini|Llama|ChatGPT|DeepSeek|Anthropic|Hugging Face|Nobel Prize|Nobel Prize in Physics|Nobel Prize in Chemistry'.split(
    '|',
  ),
)

/** Whether a concept is an everyday word or the name of a company or product: nothing to translate, nothing to begin a search with. */
export function isEveryday(concept: Concept): boolean {
  return everyday.has(concept.en)
}
