import { z } from 'zod'
import type { Language } from '@/db/vocabulary'
import { escapeMarkdown } from '../text/escape-markdown'

/** What is asked for. */
export const summaryShape = z.object({
  lead: z.string(),
  whatsNew: z.string(),
  evidence: z.string(),
  whyItMatters: z.string(),
  limits: z.string(),
  items: z.array(z.object({ n: z.number(), line: z.string() })),
})

/** A point that says nothing may be left out. */
const point = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/** A section's summary as the model gives it; `items` are one-liners by the number of their source. */
export const summaryAnswer = z.object({
  lead: z.string().min(1),
  whatsNew: z.string(),
  evidence: point,
  whyItMatters: point,
  limits: point,
  items: z.array(z.object({ n: z.coerce.number(), line: z.string() })),
})
export type Summary = z.output<typeof summaryAnswer>

const labels = {
  ko: { whatsNew: '새로운 점', evidence: '근거', whyItMatters: '의의', limits: '한계' },
  en: { whatsNew: 'What is new', evidence: 'Evidence', whyItMatters: 'Why it matters', limits: 'Limits' },
} as const
const parts = ['whatsNew', 'evidence', 'whyItMatters', 'limits'] as const

/** Numbers from 1 to `count` that have not exactly one line, and those beyond it that have any. */
export function listWrongLines({ items }: Summary, count: number): number[] {
  const asked = Array.from({ length: count }, (_, index) => index + 1)
  const wrong = asked.filter((n) => items.filter((item) => item.n === n).length !== 1)
  return [...wrong, ...items.map(({ n }) => n).filter((n) => !asked.includes(n))]
}

/** The model's words without its own marks, for the checks: everything a reader would see of it. */
export function textOfSummary(summary: Summary): string {
  return [summary.lead, ...parts.map((part) => summary[part]), ...summary.items.map((item) => item.line)]
    .filter((text) => text.trim() !== '')
    .join('\n')
}

/**
 * The summary as markdown: the lead, four labelled points where they say something, and a list of one line for each source in
 * its order. `names[i]` stands where the line of source i+1 is missing. No mark of the model's takes effect.
 */
export function formatSummary(summary: Summary, lang: Language, names: readonly string[]): string {
  const points = parts
    .filter((part) => summary[part].trim() !== '')
    .map((part) => `- **${labels[lang][part]}**: ${escapeMarkdown(summary[part])}`)
  const lines = names.map((name, index) => {
    const found = summary.items.filter(({ n }) => n === index + 1)
    const [only] = found.length === 1 ? found : []
    return `${index + 1}. ${escapeMarkdown(only?.line || name)}`
  })
  return [escapeMarkdown(summary.lead), points.join('\n'), lines.join('\n')]
    .filter((block) => block !== '')
    .join('\n\n')
}
