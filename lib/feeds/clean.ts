/** Characters that XML 1.0 (2.2) has no way to hold, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The value with every text in it fit for XML 1.0 and JSON: forbidden characters dropped, halves of characters as U+FFFD. */
export function cleanTexts<T>(value: T): T {
  return mapTexts(value, (text) => text.toWellFormed().replace(forbidden, '')) as T
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]))
}
