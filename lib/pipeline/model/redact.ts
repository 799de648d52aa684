const longestMessage = 240

/** Text from outside as one short line for people: no control characters, and stars for the given secrets and whatever looks like a key. */
export function redact(text: string, secrets: readonly string[]): string {
  let plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  for (const secret of secrets) if (secret.trim().length > 3) plain = plain.replaceAll(secret.trim(), '***')
  plain = plain
    .replace(/\b(bearer\s+|x-api-key\W{1,3}|api[_-]?key\W{1,3})[^\s"',;]{4,}/gi, '$1***')
    .replace(/\b(?:sk|pk|rk|gsk|key|hf|AIza)[-_][A-Za-z0-9*._-]{6,}/g, '***')
    .replace(/\bAIza[A-Za-z0-9_-]{10,}/g, '***')
    .replace(/:\/\/[^\s/@]+@/g, '://***@')
  return plain.length > longestMessage ? `${plain.slice(0, longestMessage - 1)}…` : plain
}
