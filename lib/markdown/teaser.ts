import { toString as textOf } from 'mdast-util-to-string'
import { parseMarkdown } from './parse'
import { withoutMarks } from './prepare'
import { isTangled } from './tangled'

/** Enough to find the first sentence in; a line longer than that is cut. */
const readCharacters = 6000

const titleLabel = /^\[?(?:보고서|표제|제목|report|title)(?:\s*(?:제목|title))?\s*[:：]/i
const bareTitle =
  /^(?:[\d.\s]*)(?:(?:한국어|종합|최종|통합|전체|일반|최신|뉴스|논문|기사|summary|final|overall|comprehensive|news|the)\s*)*(?:(?:주요|핵심|키|공통|key|main|common)\s*(?:주제|테마|키워드|사건|이벤트|themes?|topics?|events?|keywords?)[^.!?。]*|(?:요약|분석|결론|영향|summary|conclusion|impact|analysis)?\s*(?:보고서|리포트|요약|분석|결론|report|summary|analysis|conclusion)[^.!?。]*)$/iu
/** Says that something follows, and nothing else. */
const announcement = /^(?:다음은|아래는|here (?:is|are)\b|the following\b|below (?:is|are)\b)/i
const leadingLabel = /^(?:(?:종합|최종)\s*)?(?:요약(?:\/요약본|본)?|summary)\s*[:：]\s*|^[\s:：,.·-]+/i
const sentenceEnd = /[.!?。！？…]["'”’»」』)\]]*$/u
const koreanEnd = /[다요음함됨임](?:["'”’)\]])*$/u

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+[ \t]*/
const markup = /[*_`~[\]<>$\\&|]|:\/\//
const notText = /^(?:#{1,6}[ \t]|\||-{3,}$|_{3,}$)/

/** The lines of a summary that hold text, without their list marks and indents: no headings, code, formula blocks and tables. */
function listLines(markdown: string): string[] {
  let fence: string | undefined
  return markdown.split('\n').flatMap((raw) => {
    const line = raw.replace(containers, '').trim()
    const mark = /^(?:```|~~~|\$\$(?!.*\$\$))/.exec(line)?.[0]
    if (mark && (fence === undefined || fence === mark)) {
      fence = fence === undefined ? mark : undefined
      return []
    }
    return fence !== undefined || line === '' || notText.test(line) ? [] : [line]
  })
}

/** A line as a reader sees it; `''` when it is bold from end to end. */
function readLine(line: string): string {
  if (!markup.test(line) || isTangled(line)) return line.replace(/\s+/g, ' ')
  const parts = parseMarkdown(line).tree.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  const isBold = parts.every((part) => part.type === 'strong' || textOf(part).trim() === '')
  return isBold
    ? ''
    : withoutMarks(parts.map((part) => textOf(part)).join(''))
        .replace(/\s+/g, ' ')
        .trim()
}

function isContent(line: string): boolean {
  if (!/\p{L}.*\p{L}/u.test(line) || /[:：]["'”’)\]]*$/u.test(line)) return false
  return !titleLabel.test(line) && !bareTitle.test(line) && !announcement.test(line)
}

function isSentence(line: string): boolean {
  return sentenceEnd.test(line) || (koreanEnd.test(line) && line.length > 15)
}

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' })
/** Characters of which each is a grapheme beside any other of them. */
const single = /[\u0020-\u007e\uac00-\ud7a3]*/y

/** The first `count` graphemes of the text, all of it when it has fewer. */
function firstGraphemes(text: string, count: number): string {
  if (text.length <= count) return text
  single.lastIndex = 0
  if (single.test(text) && single.lastIndex > count) return text.slice(0, count)
  let taken = 0
  for (const { index } of graphemes.segment(text)) {
    if (taken === count) return text.slice(0, index)
    taken += 1
  }
  return text
}

const abbreviation = /(?:^|[\s(])(?:\p{Lu}|et al|e\.g|i\.e|vs|cf|Fig|No|Dr|Mr|Ms|Mrs|Prof)\.$/u

/** Where the last sentence ends that the text holds whole, as an offset; 0 when none does. */
function lastSentenceEnd(text: string, next: string): number {
  let end = 0
  for (const match of (text + next).matchAll(/[.!?。！？]["'”’»」』)\]]*(?=\s|$)/gu)) {
    const offset = match.index + match[0].length
    if (offset <= text.length && !abbreviation.test(text.slice(0, match.index + 1))) end = offset
  }
  return end
}

/** The text within `maxChars` graphemes: up to a sentence end, or else up to a blank and an ellipsis. */
function shorten(text: string, maxChars: number): string {
  const whole = firstGraphemes(text, maxChars)
  if (whole === text) return text
  const end = lastSentenceEnd(whole, text.slice(whole.length, whole.length + 1))
  if (end > 0) return whole.slice(0, end)
  const head = firstGraphemes(text, maxChars - 1)
  const isAtBorder = /^\s/.test(text.slice(head.length))
  const blank = head.lastIndexOf(' ')
  const words = isAtBorder || blank <= 0 ? head : head.slice(0, blank)
  return `${words.replace(/[\s,;:·-]+$/u, '')}…`
}

/**
 * The first real sentences of a summary as plain text of at most `maxChars` graphemes: no headings, bold lines, labels or
 * report titles, formulas as their source. Without a sentence it is the first line that says something; `''` if none does.
 */
export function teaserOf(markdown: string, maxChars = 160): string {
  const candidates = listLines(markdown.slice(0, readCharacters)).filter((line) => isContent(withoutSigns(line)))
  const sentences = candidates.filter((line) => isSentence(withoutSigns(line)))
  const line = firstRead(sentences, isSentence) ?? firstRead(candidates, isContent) ?? ''
  return shorten(line.replace(leadingLabel, ''), maxChars)
}

/** Parsing a line is dear, so lines are sorted out by their look first and read one by one. */
function firstRead(lines: readonly string[], isWanted: (text: string) => boolean): string | undefined {
  for (const line of lines) {
    const text = readLine(line)
    if (isContent(text) && isWanted(text)) return text
  }
  return undefined
}

function withoutSigns(line: string): string {
  return line.replace(/[*`~]/g, '').trim()
}
