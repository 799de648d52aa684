import type { JSONSchema7 } from 'ai'
import { z } from 'zod'

/** One question to a model. `answer` is what is accepted; `shape` is what is asked for, where that is stricter. */
export type ModelTask<T> = {
  /** Stage it belongs to, for the account and the store. */
  name: string
  promptVersion: string
  system: string
  prompt: string
  answer: z.ZodType<T>
  shape?: z.ZodType
  maxOutputTokens: number
}

/** Words that not every provider takes in a schema; what they say is checked by us in the answer. */
const dropped = ['$schema', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'format']

/** The JSON schema of a task in the subset every provider takes: all fields required, no others allowed, no bounds. */
export function schemaOf(task: Pick<ModelTask<unknown>, 'answer' | 'shape'>): JSONSchema7 {
  const schema = z.toJSONSchema(task.shape ?? task.answer, { target: 'draft-7', io: 'input' })
  return strip(schema) as JSONSchema7
}

function strip(part: unknown, isNames = false): unknown {
  if (Array.isArray(part)) return part.map((inner) => strip(inner))
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part)
    .filter(([name]) => isNames || !dropped.includes(name))
    .map(([name, inner]) => [name, strip(inner, name === 'properties' && !isNames)])
  const object = Object.fromEntries(entries)
  return !isNames && object.type === 'object' ? { ...object, additionalProperties: false } : object
}
