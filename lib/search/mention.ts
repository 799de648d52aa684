import { type Marker, markerFor } from './marks'
import { planSearch } from './plan'

const mostWords = 4
const longestName = 40

/**
 * Finds where a text names a work: by what stands before the colon of its title, else by its words with a capital inside
 * or with a digit. `undefined` where the title has no name that tells it apart.
 */
export function mentionMarker(title: string): Marker | undefined {
  const name = nameBeforeColon(title)
  const words = name === undefined ? distinctiveWords(title) : [name]
  if (words.length === 0) return undefined
  const markers = words.map((word) => markerFor(planSearch(`"${word.replaceAll('"', ' ')}"`)))
  return (text) => markers.map((mark) => mark(text)).find((marks) => marks.length > 0) ?? []
}

/** `DynamicCity` of "DynamicCity: Large-Scale …": short, and not just any word. */
function nameBeforeColon(title: string): string | undefined {
  const name = /^([^:：]+)[:：]\s/.exec(title.slice(0, 200))?.[1]?.trim()
  if (name === undefined || name.length > longestName || name.split(/\s+/).length > mostWords) return undefined
  return name.split(/\s+/).some(isDistinctive) ? name : undefined
}

function distinctiveWords(title: string): string[] {
  return title
    .slice(0, 500)
    .split(/[\s,;:()[\]"“”‘’]+/u)
    .filter(isDistinctive)
    .slice(0, 3)
}

function isDistinctive(word: string): boolean {
  return /^\p{L}.*(?:\p{Lu}|\d)/u.test(word) && !/^\p{L}\d*$/u.test(word) && word.length >= 3
}
