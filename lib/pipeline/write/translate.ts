import { z } from 'zod'
import type { CheckResult, Receipt } from '@/db/receipt'
import type { Language } from '@/db/vocabulary'
import { demand } from '../checks/check'
import { checkLanguage } from '../checks/language'
import { checkLength } from '../checks/length'
import { checkNumbers } from '../checks/numbers'
import { checkRepetition } from '../checks/repetition'
import { checkScripts } from '../checks/scripts'
import { checkStructure } from '../checks/structure'
import type { ModelClient } from '../model/client'
import { estimateTokens } from '../model/tokens'
import { fencePieces } from '../prompts/fence'
import { translatePrompts } from '../prompts/translate'
import { findSuspicions } from '../suspicions'
import { askTwice } from './ask-twice'
import { joinPieces, splitPieces } from './pieces'
import type { Written } from './receipt'

const shape = z.object({ items: z.array(z.object({ n: z.number(), text: z.string() })) })
const answer = z.object({ items: z.array(z.object({ n: z.coerce.number(), text: z.string() })) })

/** The question by which a summary's markdown is translated into that language. */
export function planTranslation(markdown: string, to: Language) {
  const pieces = splitPieces(markdown).flatMap(({ n, text }) => (n === undefined ? [] : [{ n, text }]))
  const prompt = translatePrompts[to]
  return {
    name: 'translate',
    promptVersion: prompt.version,
    system: prompt.text,
    prompt: `${fencePieces(pieces)}\n\nTranslate these ${pieces.length} pieces into ${to === 'ko' ? 'Korean' : 'English'}, as JSON, each number exactly once.`,
    answer,
    shape,
    maxOutputTokens: 500 + 2 * estimateTokens(markdown),
  }
}

export type Translation = Written | { body?: undefined; checks: CheckResult[]; fallback: string }

/**
 * A summary's markdown in the other language: its marks, formulas and code are kept by us, its texts translated piece by piece.
 * Without `body` where no answer passes the checks, with the reason. Throws `ModelError` where the endpoint fails.
 */
export async function translateSummary(markdown: string, to: Language, client: ModelClient): Promise<Translation> {
  if (findSuspicions({ title: '', url: '', text: markdown }).length > 0) return { checks: [], fallback: 'withheld' }
  const pieces = splitPieces(markdown)
  const joined = (items: readonly { n: number; text: string }[]) => {
    const isUnique = new Set(items.map(({ n }) => n)).size === items.length
    return isUnique ? joinPieces(pieces, new Map(items.map(({ n, text }) => [n, text]))) : undefined
  }
  const check = ({ items }: z.output<typeof answer>): CheckResult[] => {
    const text = items.map((item) => item.text.replace(/⟦\d+⟧/g, '')).join('\n')
    return [
      checkLanguage(text, to),
      checkScripts(text),
      checkRepetition(text),
      checkStructure(text),
      checkNumbers(text, markdown),
      checkLength(text, { least: Math.floor(markdown.length / 6), most: 200 + markdown.length * 5 }),
      demand(
        'lines',
        joined(items) !== undefined,
        `${items.length}/${pieces.filter(({ n }) => n !== undefined).length}`,
      ),
    ]
  }
  const tried = await askTwice(client, planTranslation(markdown, to), check)
  const body = tried.answer && joined(tried.answer.value.items)
  if (!tried.answer || body === undefined) return { checks: tried.checks, fallback: tried.fallback ?? 'lines' }
  const { model, promptVersion, createdAt } = tried.answer
  const receipt: Receipt = {
    method: 'translated',
    model,
    promptVersion,
    createdAt,
    sources: [],
    withheld: [],
    checks: tried.checks,
    fallback: null,
  }
  return { lang: to, textLang: to, body, receipt }
}
