import type { z } from 'zod'
import type { ModelErrorKind } from './model-error'
import { readJson } from './read-json'

export type ReadAnswer<T> = { value: T } | { kind: ModelErrorKind; problem: string }

/** The answer as the task wants it, or in a few words why it is none; the words go back to the model, so they hold none of its text. */
export function readAnswer<T>(text: string, finishReason: string, answer: z.ZodType<T>): ReadAnswer<T> {
  if (finishReason === 'content-filter') return { kind: 'refusal', problem: 'the model refused' }
  if (finishReason === 'length') return { kind: 'truncated', problem: 'it was longer than allowed, write less' }
  if (text.trim() === '') return { kind: 'empty', problem: 'it was empty' }
  const read = readJson(text)
  if ('problem' in read) {
    return { kind: read.problem === 'cut off' ? 'truncated' : 'invalid', problem: `it held ${wordsOf(read.problem)}` }
  }
  // Some models give the list alone where an object with a list was asked.
  const value = Array.isArray(read.value) ? { items: read.value } : read.value
  const parsed = answer.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const issue = parsed.error.issues[0]
  const place = issue?.path.map(String).join('.') || 'the whole'
  return { kind: 'invalid', problem: `${place} does not fit the schema (${issue?.code ?? 'invalid'})` }
}

function wordsOf(problem: string): string {
  return problem === 'cut off' ? 'JSON that was cut off' : problem
}
