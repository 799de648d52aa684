import type { WritingSource } from './writing-source'

const signs: readonly (readonly [string, RegExp])[] = [
  [
    'orders',
    /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|all|your)\b.{0,30}\b(?:instructions?|prompts?|rules?|messages?|directions?)\b/is,
  ],
  ['orders', /(?:이전|위의|앞의|기존|모든).{0,12}(?:지시|명령|프롬프트|지침).{0,12}(?:무시|잊|따르지)/s],
  [
    'role',
    /<\/?\s*(?:system|assistant|user|instructions?)\s*>|<\|im_start\|>|\[\/?INST\]|^\s*(?:system|assistant)\s*:/im,
  ],
  [
    'answer',
    /\b(?:you must|you should|please|now)\b.{0,20}\b(?:answer|respond|reply|output|classify|categori[sz]e)\b.{0,20}\b(?:with|as|only|all)\b/is,
  ],
  [
    'praise',
    /\b(?:give|write|provide)\b.{0,20}\b(?:positive|favou?rable)\b.{0,12}\breviews?\b.{0,12}\bonly\b|\bpositive review only\b/is,
  ],
  ['letters', /\p{L}[\u200b\u2060\ufeff]\p{L}|[\u202a-\u202e\u2066-\u2069]|[\u{e0020}-\u{e007e}]/u],
]

/** Why a source looks as if it spoke to a model instead of its readers, in one word each; empty for one that does not. A warning and a reason to keep it apart, no proof. */
export function findSuspicions({ title, text, keywords = [] }: WritingSource): string[] {
  const all = [title, text, ...keywords].join('\n')
  return [...new Set(signs.filter(([, pattern]) => pattern.test(all)).map(([name]) => name))]
}
