const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** An end that is none: an abbreviation, an initial, a number or a formula still open. */
const openEnd =
  /(?:\b(?:et al|e\.g|i\.e|vs|cf|Fig|Figs|Eq|Eqs|Sec|Tab|No|Nos|Dr|Mr|Ms|Mrs|Prof|approx|resp|St|Inc|Ltd|Co|al)|(?:^|\s|\()\p{Lu})\.\s*$/u

/** The sentences of an English or Korean text, in order, each on one line; abbreviations, initials and `$…$` end none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let open = ''
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' '))) {
    open += segment
    const hasOpenFormula = (open.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1 && open.length < 600
    if (openEnd.test(open) || hasOpenFormula) continue
    sentences.push(open.trim())
    open = ''
  }
  return [...sentences, open.trim()].filter((sentence) => /\p{L}/u.test(sentence))
}
