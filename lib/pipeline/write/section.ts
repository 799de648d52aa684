import type { CheckResult } from '@/db/receipt'
import type { Language } from '@/db/vocabulary'
import { warn } from '../checks/check'
import { checkLanguage } from '../checks/language'
import { checkLength } from '../checks/length'
import { checkNames } from '../checks/names'
import { checkNumbers } from '../checks/numbers'
import { checkRepetition } from '../checks/repetition'
import { checkScripts } from '../checks/scripts'
import { checkStructure } from '../checks/structure'
import type { ModelClient } from '../model/client'
import { fenceItems } from '../prompts/fence'
import { summarisePrompts } from '../prompts/summarise'
import { findSuspicions } from '../suspicions'
import type { WritingSource } from '../writing-source'
import { askTwice } from './ask-twice'
import { extractSection } from './extract'
import type { Written } from './receipt'
import { formatSummary, listWrongLines, type Summary, summaryAnswer, summaryShape, textOfSummary } from './summary'

const longest = 6000

/** A task of its own for each language and section: nothing of another section can stand in it. */
export function planSummary(sources: readonly WritingSource[], lang: Language) {
  const items = sources.map(({ title, text }, index) => ({ n: index + 1, title, text }))
  const prompt = summarisePrompts[lang]
  return {
    name: 'summarise',
    promptVersion: prompt.version,
    system: prompt.text,
    prompt: `${fenceItems(items)}\n\nSummarise these ${items.length} items in ${lang === 'ko' ? 'Korean' : 'English'}, as JSON, with one line for each number from 1 to ${items.length}.`,
    answer: summaryAnswer,
    shape: summaryShape,
    maxOutputTokens: 1500 + 150 * items.length,
  }
}

/** The checks of a section's summary against the sources it was made from. */
export function checkSummary(summary: Summary, sources: readonly WritingSource[], lang: Language): CheckResult[] {
  const text = textOfSummary(summary)
  const told = sources.flatMap(({ title, text }) => [title, text]).join('\n')
  const wrong = listWrongLines(summary, sources.length)
  return [
    checkLanguage(text, lang),
    checkScripts(text),
    checkRepetition(text),
    checkStructure(text),
    checkNumbers(text, told, [sources.length]),
    checkNames(
      text,
      sources.map(({ title }) => title),
    ),
    checkLength(text, { least: told.length > 600 ? 200 : 60, most: longest + 300 * sources.length }),
    warn('lines', wrong.length === 0, wrong.join(', ')),
  ]
}

/**
 * A section's text in one language, from its sources: the model's where it passes the checks, else an extract that says why.
 * Sources that look as if they gave orders are kept from the model. Throws `ModelError` where the endpoint fails.
 */
export async function writeSection(
  sources: readonly WritingSource[],
  lang: Language,
  client?: ModelClient,
): Promise<Written> {
  const positions = sources.map((_, index) => index)
  const withheld = positions.filter((index) => findSuspicions(sources[index] ?? nothing).length > 0)
  const used = client ? positions.filter((index) => !withheld.includes(index)) : positions
  const told = sources.filter((_, index) => used.includes(index))
  const extract = (checks: CheckResult[], fallback: string | null): Written => ({
    lang,
    ...extractSection(sources),
    receipt: { ...noModel, sources: positions, withheld: client ? withheld : [], checks, fallback },
  })
  if (!client) return extract([], null)
  if (told.length === 0) return extract([], 'withheld')
  const tried = await askTwice(client, planSummary(told, lang), (summary) => checkSummary(summary, told, lang))
  if (!tried.answer) return extract(tried.checks, tried.fallback)
  const { value, model, promptVersion, createdAt } = tried.answer
  // One-liners are numbered among the sources that were told; on the page they are numbered among all.
  const summary = { ...value, items: value.items.map(({ n, line }) => ({ n: (used[n - 1] ?? -1) + 1, line })) }
  return {
    lang,
    textLang: lang,
    body: formatSummary(
      summary,
      lang,
      sources.map(({ title }) => title),
    ),
    receipt: {
      method: 'model',
      model,
      promptVersion,
      createdAt,
      sources: used,
      withheld,
      checks: tried.checks,
      fallback: null,
    },
  }
}

const nothing: WritingSource = { title: '', url: '', text: '' }
const noModel = { method: 'extract' as const, model: null, promptVersion: null, createdAt: null }
