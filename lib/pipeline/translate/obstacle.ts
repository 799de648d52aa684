import type { Language } from '@/db/vocabulary'
import { checkLanguage } from '../checks/language'
import { checkRepetition } from '../checks/repetition'
import { findSuspicions } from '../suspicions'
import { splitPieces } from '../write/pieces'

const names = { ko: 'Korean', en: 'English' }

/** Why a summary cannot be translated from that language, in a few words; `undefined` where it can. */
export function findObstacle(markdown: string, from: Language): string | undefined {
  const text = splitPieces(markdown)
    .map((piece) => piece.text)
    .join('\n')
    .trim()
  if (text === '') return 'it has no text'
  if (!checkRepetition(text).isPassed) return 'its text is broken'
  if (!checkLanguage(text, from).isPassed) return `its text is not in ${names[from]}`
  return findSuspicions({ title: '', url: '', text: markdown }).length > 0 ? 'it speaks to a model' : undefined
}
