import type { CheckResult } from '@/db/receipt'
import { demand } from './check'

const signs: readonly (readonly [string, RegExp])[] = [
  ['link', /https?:|www\.|\]\(|\b[\w.+-]+@[\w-]+\.\w/i],
  ['HTML', /<\/?[a-z!][^>]*>/i],
  ['heading', /^\s*#{1,6}\s/m],
  ['code', /```|~~~/],
  ['prompt', /ITEMS>>>|<<<ITEMS|⟦|ignore (?:all |any )?(?:the )?previous instructions|system prompt:/i],
  [
    'apology',
    /\bas an ai\b|\bi(?:'|’)?m sorry\b|\bi (?:cannot|can(?:'|’)t|am unable to)\b|죄송합니다|요약할 수 없|제공할 수 없|\bTODO\b|lorem ipsum|\[insert/i,
  ],
]

/** Whether a model's text is plain prose: no links, HTML, headings, code, echo of the prompt or apology; the detail names what it holds. */
export function checkStructure(text: string): CheckResult {
  const found = signs.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  return demand('structure', found.length === 0, found.join(', '))
}
