/** Below this weight (a Hangul syllable, a Han or a kana letter counts 2, any other letter or digit 1) different works share a title too often. */
const leastWeight = 16

/** A title for comparing: NFKC, lower case, letters and digits alone, without what sites add to it: "Show HN:" and its like before,
 * "[pdf]" and its like behind, a badge glued to a Korean title. A year in brackets stays. `''` where it is too short to identify a work. */
export function titleKey(title: string): string {
  const letters = titleLetters(title)
  return weightOf(letters) < leastWeight ? '' : letters
}

/** The same as `titleKey` for a title of any length; `''` only where it holds no letter and no digit. */
export function titleLetters(title: string): string {
  return withoutBadge(title.normalize('NFKC').trim())
    .replace(/^(?:show|ask|tell|launch) hn\s?[:–-]/i, '')
    .replace(/\[(?:pdf|video|audio|slides)\]$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The Korean edition of a magazine prints FREE or PREMIUM right behind the last letter; an English title may well end in "free". */
function withoutBadge(title: string): string {
  return /\p{Script=Hangul}/u.test(title) ? title.replace(/(\S)(?:FREE|PREMIUM)$/, '$1') : title
}

function weightOf(letters: string): number {
  let weight = 0
  for (const letter of letters)
    weight += /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter) ? 2 : 1
  return weight
}
