import type { Phrase } from './latin-forms'
import { commonParticles, stripParticle } from './particles'

const longestCut = 12
const mostWords = 4

/** The ways to write a Hangul word: as it is or in up to four words of at least two syllables (three syllables: two and one). */
export function koreanForms(word: string): Phrase[] {
  const stem = stripParticle(word)
  const forms = [word, stem].filter((form, index, all) => all.indexOf(form) === index)
  const cuts = stem.length <= longestCut ? cutsOf(stem, mostWords) : []
  return [...forms.map((form) => [form]), ...cuts.filter((words) => words.length > 1)].map(beginning)
}

/** Words that stand one after the other, written with and without the blanks between them; without those where all blanks stay. */
export function joinedForms(words: string[]): Phrase[] {
  const last = words.at(-1) ?? ''
  const forms = [...words.slice(0, -1), stripParticle(last)]
  return groupings(forms)
    .filter((groups) => groups.length < forms.length)
    .map((groups) => beginning(groups.map((group) => group.join(''))))
}

/** A noun by itself or with one of the commonest particles. */
export function aloneForms(noun: string): Phrase[] {
  return ['', ...commonParticles(noun)].map((particle) => ({ words: [noun + particle], isPrefix: false }))
}

function beginning(words: string[]): Phrase {
  return { words, isPrefix: true }
}

function cutsOf(word: string, parts: number): string[][] {
  const whole = [[word]]
  if (parts === 1) return whole
  if (word.length === 3) return [...whole, [word.slice(0, 2), word.slice(2)]]
  const cuts: string[][] = []
  for (let length = 2; length <= word.length - 2; length++) {
    for (const rest of cutsOf(word.slice(length), parts - 1)) {
      if (rest.every((piece) => piece.length >= 2)) cuts.push([word.slice(0, length), ...rest])
    }
  }
  return [...whole, ...cuts]
}

/** All ways to put neighbours together, in order. */
export function groupings<T>(items: readonly T[]): T[][][] {
  const [first, ...rest] = items
  if (first === undefined) return [[]]
  return groupings(rest).flatMap((groups) => {
    const apart = [[first], ...groups]
    const [next, ...others] = groups
    return next ? [apart, [[first, ...next], ...others]] : [apart]
  })
}
