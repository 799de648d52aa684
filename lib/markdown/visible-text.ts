const fenceLine = /^\s*(?:```|~~~)[^\n]*$/gm
const blockMark = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|#{1,6}(?=[ \t])))+[ \t]*/gm
const rule = /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*:?-*:?)[ \t]*$/gm
const link = /!?\[([^[\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)/g
const strongMark = /\*{2,}|~~|`+/g
const emphasisMark =
  /(?<![\p{L}\p{N}\s*\\])\*(?=\S)|(?<!\S)\*(?=\S)|(?<=\S)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}])_+(?=\p{L})|(?<=\p{L})_+(?![\p{L}\p{N}_])/gu
const escaped = /\\([!-/:-@[-`{-~])/g

/**
 * The text of a summary as it is read, without the marks of markdown: what search looks through and cites. Marks are told by
 * their look and not by parsing, which would make an import several times as long; formulas stay as their source.
 */
export function visibleText(markdown: string): string {
  const text = markdown
    .replace(fenceLine, '')
    .replace(rule, '')
    .replace(blockMark, '')
    .replace(link, '$1')
    .replace(strongMark, '')
  // Few texts have any of these left, and looking for them takes longer than all before.
  const plain = /[*_]/.test(text) ? text.replace(emphasisMark, '') : text
  return plain.includes('\\') ? plain.replace(escaped, '$1') : plain
}
