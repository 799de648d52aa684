import { createHash } from 'node:crypto'

export type Prompt = {
  name: string
  /** `summarise-ko/1+3fa9c1d2`: name, number and the first digits of the text's SHA-256, as stored with each summary. */
  version: string
  text: string
}

/** A prompt under its number, which grows with each change of its text; the hash gives away a change that forgot it. */
export function definePrompt(name: string, number: number, text: string): Prompt {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { name, version: `${name}/${number}+${hash}`, text }
}
