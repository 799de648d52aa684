import { tokenise } from './tokens'

/** Neither a word nor punctuation that a reader leaves out or types as it comes: a sign that means itself. */
const hard = /[^\s\p{L}\p{N}.,;:!?'"‘’“”«»‹›「」『』()[\]{}·…_\-‐‑‒–—―/、。・〈〉《》~]/u

/** Whether a piece of folded text holds a sign that must be found as it is written (`50%`, `f<n`, `$n$`, an emoji). */
export function hasHardSign(folded: string): boolean {
  return hard.test(folded)
}

/** The words and signs of a folded piece in order, signs by their code point: `50%` is `50 u25`. */
export function spellSigns(folded: string): string[] {
  const spelled: string[] = []
  let end = 0
  for (const token of [...tokenise(folded), undefined]) {
    for (const sign of folded.slice(end, token?.start)) if (!/\s/.test(sign)) spelled.push(nameSign(sign))
    if (!token) break
    spelled.push(token.word)
    end = token.end
  }
  return spelled
}

function nameSign(sign: string): string {
  return `u${sign.codePointAt(0)?.toString(16)}`
}

/** A piece between blanks that is more than plain letters; looked for from its beginning alone, for it may be a megabyte long. */
const signedPiece = /(?<!\S)[a-z0-9가-힣]*[^a-z0-9가-힣\s]\S*/g

/** Every sign of folded texts once, and each piece between blanks that holds a hard one spelled out, so that signs are found with their neighbours. */
export function indexSigns(texts: readonly { text: string }[]): string {
  const signs = new Set<string>()
  const pieces = new Set<string>()
  for (const { text } of texts)
    for (const piece of new Set(text.match(signedPiece))) {
      if (hasHardSign(piece)) pieces.add(spellSigns(piece).join(' '))
      else for (const sign of piece.match(/[^\p{L}\p{N}]/gu) ?? []) signs.add(sign)
    }
  return [...Array.from(signs, nameSign), ...pieces].join(' ')
}
