/** The words every floor shares. Imports nothing, so that client leaves may use it. */

export const kinds = ['papers', 'news'] as const
export type Kind = (typeof kinds)[number]

/** In the order in which an edition leads: the first one present names the sections. */
export const languages = ['ko', 'en'] as const
export type Language = (typeof languages)[number]

/** A calendar label `YYYY-MM-DD` (Seoul), never converted between time zones; made by `parseDay` alone. */
export type Day = string & { readonly brand: 'Day' }

/** Where a summary's text comes from. */
export const methods = ['imported', 'model', 'translated', 'extract', 'sample'] as const
export type Method = (typeof methods)[number]

/** Whether an edition came in a file of its own or in one that holds both kinds of a day. */
export const shapes = ['single', 'combined'] as const
export type Shape = (typeof shapes)[number]

/** Where a suggestion is from: the digests' words, the glossary, a source's title. */
export const suggestionKinds = ['word', 'concept', 'source'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/**
 * What became of an attempt at a digest. `partial`: published although a source or the model failed; `stale`: nearly all was
 * published before; `withdrawn`: published and taken back.
 */
export const runStates = ['running', 'done', 'partial', 'failed', 'aborted', 'empty', 'stale', 'withdrawn'] as const
export type RunState = (typeof runStates)[number]

/** What a source answered: `empty` is a right answer without an item, `deferred` asks to come back later. */
export const sourceStates = ['ok', 'empty', 'failed', 'deferred'] as const
export type SourceState = (typeof sourceStates)[number]

export const categorySlugs = [
  'computer-vision',
  'multimodal',
  'llm',
  'nlp',
  'audio',
  'generative-ai',
  'reinforcement-learning',
  'model-training',
  'inference',
  'ml-theory',
  'data',
  'robotics',
  'health',
  'business',
  'policy-ethics',
  'security',
  'software',
  'systems',
  'science',
  'other',
] as const
export type CategorySlug = (typeof categorySlugs)[number]
