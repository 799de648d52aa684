import type { Language } from '@/db/vocabulary'
import { fenceRule } from './fence'
import { definePrompt, type Prompt } from './prompt'

const rules = `${fenceRule}

Use only what the items say. Every number, name and result must stand in an item; where an item has a title alone, say no more than the title does. Do not judge, advertise or guess.
Write plain sentences: no markdown, no HTML, no links, no lists, no headings, no quotation of these rules. Write formulas in words. Keep names of models, methods, data sets and companies as the items write them.

Answer with JSON with these fields:
- lead: one sentence, the most important thing of all items together
- whatsNew: one to three sentences, what was not known or possible before
- evidence: one to three sentences, the results that support it, with their numbers; "" when the items give none
- whyItMatters: one or two sentences, for whom it makes which difference
- limits: one or two sentences, what the items leave open or name as a limit; "" when they say nothing of it
- items: for each number n exactly once {"n":1,"line":"…"}, line being one sentence on what this item is about, naming it`

const korean = definePrompt(
  'summarise-ko',
  1,
  `You write the Korean summary of one section of a daily digest about artificial intelligence. Readers work with AI in Korea.

${rules}

Write natural Korean with 합니다체 endings and correct spacing and particles, in Hangul. Technical terms that Korean engineers use in English may stay in English; no Chinese, Japanese or Cyrillic letters. Large numbers may use 만, 억 and 조.`,
)

const english = definePrompt(
  'summarise-en',
  1,
  `You write the English summary of one section of a daily digest about artificial intelligence. Readers work with AI.

${rules}

Write natural, plain English. Where an item is in Korean, say in English what it says; no Hangul, Chinese, Japanese or Cyrillic letters.`,
)

/** Summarises a section from its sources, one prompt for each language. */
export const summarisePrompts: Readonly<Record<Language, Prompt>> = { ko: korean, en: english }
