import { math } from 'micromark-extension-math'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

const dollar = 36
const backslash = 92
const longestFormula = 1000

/** Words that stand in formulas without a backslash, as in `2 log n`. */
const functionWords = /\b(?:log|ln|exp|sin|cos|tan|max|min|mod|arg|lim|det|dim|if|for)\b/g

/** Any of the codes by which micromark tells the end of the text or of a line. */
function isLineEnd(code: Code): boolean {
  return code === null || code < -2
}

function withoutTextMacros(content: string): string {
  return content.replace(/\\(?:text|textrm|textbf|textit|mathrm|operatorname)\s*\{[^{}]*\}/g, '')
}

/** Whether the text has Hangul in it outside of `\text{…}`; a formula has none, so this tells prose from formulas. */
export function hasProseHangul(content: string): boolean {
  return /\p{Script=Hangul}/u.test(withoutTextMacros(content))
}

/** Whether text that starts with an amount goes on in words, as "25k to" does and "2\times10^3" does not. */
function readsAsPrice(content: string): boolean {
  if (!/^\d/.test(content)) return false
  const words = withoutTextMacros(content)
    .replace(/\\[A-Za-z]+/g, ' ')
    .replace(functionWords, ' ')
  return /(?:^|[\s,;])[A-Za-z]{2,}/.test(words)
}

/** Whether the content between two dollars is a formula; `next` is the character after the closing one. */
function isFormula(content: string, next: string): boolean {
  if (content === '' || /^\s|\s$/.test(content) || content.length > longestFormula) return false
  if (hasProseHangul(content) || readsAsPrice(content)) return false
  const isShellVariable = /^[A-Z_]{2,}[^A-Za-z0-9]?$/.test(content) && /[A-Z_]/.test(next)
  return !/\d/.test(next) && !isShellVariable
}

/** A dollar after a dollar opens nothing, unless that one was escaped. */
function opensAfter(this: TokenizeContext, previous: Code): boolean {
  return previous !== dollar || this.events.at(-1)?.[1].type === 'characterEscape'
}

/** Whether a word ends here; Hangul and Han are none, since Korean writes particles and formulas together. */
function endsWord(code: Code): boolean {
  if (code === null || code < 0) return false
  return (
    /[\p{L}\p{N}]/u.test(String.fromCodePoint(code)) &&
    !/[\p{Script=Hangul}\p{Script=Han}]/u.test(String.fromCodePoint(code))
  )
}

/** Reads `$…$` or `$$…$$` within one line and gives up, leaving all of it to the other constructs, where that is no formula. */
function tokenizeDollars(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isGlued = endsWord(this.previous)
  let opened = 0
  let closed = 0
  let content = ''
  return start

  function start(code: Code): State | undefined {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code === dollar) {
      opened += 1
      effects.consume(code)
      return opening
    }
    if (opened > 2 || isLineEnd(code)) return nok(code)
    effects.exit('mathTextSequence')
    effects.enter('mathTextData')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || isLineEnd(code) || content.length > longestFormula) return nok(code)
    if (code === dollar) {
      effects.exit('mathTextData')
      effects.enter('mathTextSequence')
      return closing(code)
    }
    take(code)
    return code === backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnd(code)) return nok(code)
    take(code)
    return inside
  }

  function closing(code: Code): State | undefined {
    if (code === dollar && closed < opened) {
      closed += 1
      effects.consume(code)
      return closing
    }
    // "US$5" is a price; "Free$^2$Guide" can only be a formula.
    if (isGlued && !/^[\\^_]/.test(content)) return nok(code)
    const next = code === null || code < 0 ? '' : String.fromCodePoint(code)
    if (closed !== opened || !isFormula(opened === 2 ? content.trim() : content, next)) return nok(code)
    effects.exit('mathTextSequence')
    effects.exit('mathText')
    return ok(code)
  }

  function take(code: Code & number): void {
    content += code < 0 ? ' ' : String.fromCodePoint(code)
    effects.consume(code)
  }
}

const dollars: Construct = { name: 'mathText', tokenize: tokenizeDollars, previous: opensAfter }

/** Syntax for formulas: blocks as micromark-extension-math reads them, `$…$` by pandoc's rule (tight, no digit after) and ours for prices and Hangul. */
export function dollarSyntax(): Extension {
  return { flow: { [dollar]: math().flow?.[dollar] }, text: { [dollar]: dollars } }
}
