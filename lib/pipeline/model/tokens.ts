/** Tokens a text has at most in common vocabularies, rounded up: a Latin letter weighs a quarter, a Hangul syllable or other letter 0.9, and a fifth is added (o200k measured on digests). */
export function estimateTokens(text: string): number {
  let weight = 0
  for (const letter of text) weight += letter.charCodeAt(0) < 0x250 ? 0.25 : 0.9
  return Math.ceil(weight * 1.2)
}
