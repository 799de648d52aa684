import { z } from 'zod'
import type { CheckResult } from '@/db/receipt'
import type { Language } from '@/db/vocabulary'
import { demand } from '../checks/check'
import { checkLanguage } from '../checks/language'
import { checkLength } from '../checks/length'
import { checkNumbers } from '../checks/numbers'
import { checkRepetition } from '../checks/repetition'
import { checkScripts } from '../checks/scripts'
import { checkStructure } from '../checks/structure'
import type { ModelClient } from '../model/client'
import { editorialPrompts } from '../prompts/editorial'
import { fenceItems } from '../prompts/fence'
import { escapeMarkdown } from '../text/escape-markdown'
import { askTwice } from './ask-twice'
import type { Written } from './receipt'

/** A section as the editorial knows it: its position in the digest, its label and first sentence in the language it is written in. */
export type EditorialSection = { position: number; label: string; lead: string }

const answer = z.object({ sentences: z.array(z.string()) })
const sentenceCount = 3

/** The question for a day's editorial in one language. */
export function planEditorial(sections: readonly EditorialSection[], lang: Language) {
  const prompt = editorialPrompts[lang]
  const items = sections.map(({ label, lead }, index) => ({ n: index + 1, title: label, text: lead }))
  return {
    name: 'editorial',
    promptVersion: prompt.version,
    system: prompt.text,
    prompt: `${fenceItems(items)}\n\nWrite the three sentences in ${lang === 'ko' ? 'Korean' : 'English'}, as JSON.`,
    answer,
    maxOutputTokens: 800,
  }
}

/**
 * Three sentences over a day's sections, from their leads in the same language; `undefined` where there is nothing to join or
 * no answer passes the checks: a day can do without. Throws `ModelError` where the endpoint fails.
 */
export async function writeEditorial(
  sections: readonly EditorialSection[],
  lang: Language,
  client: ModelClient,
): Promise<Written | undefined> {
  if (sections.length === 0) return undefined
  const told = sections.flatMap(({ label, lead }) => [label, lead]).join('\n')
  const check = ({ sentences }: z.output<typeof answer>): CheckResult[] => {
    const text = sentences.join('\n')
    const filled = sentences.filter((sentence) => sentence.trim() !== '').length
    return [
      checkLanguage(text, lang),
      checkScripts(text),
      checkRepetition(text),
      checkStructure(text),
      checkNumbers(text, told, [sections.length]),
      checkLength(text, { least: 60, most: 1200 }),
      demand('lines', filled === sentenceCount && sentences.length === sentenceCount, String(sentences.length)),
    ]
  }
  const { answer: given, checks } = await askTwice(client, planEditorial(sections, lang), check)
  if (!given) return undefined
  const { value, model, promptVersion, createdAt } = given
  const sources = sections.map(({ position }) => position)
  return {
    lang,
    textLang: lang,
    body: value.sentences.map(escapeMarkdown).join(' '),
    receipt: { method: 'model', model, promptVersion, createdAt, sources, withheld: [], checks, fallback: null },
  }
}
