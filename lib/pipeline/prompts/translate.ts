import type { Language } from '@/db/vocabulary'
import { fenceRule } from './fence'
import { definePrompt, type Prompt } from './prompt'

const rules = `${fenceRule}

Each item is one piece of the same text, in order: a paragraph, a list entry or a heading. Translate each piece fully and faithfully, adding and leaving out nothing. Numbers, units, and names of models, methods, data sets and companies stay as they are. Marks such as ⟦1⟧ stand for formulas and code: repeat each of them once at its place. No markdown, no HTML, no links, no remarks.

Answer with JSON of the form {"items":[{"n":1,"text":"…"}]}, with every number that was given exactly once and no other.`

const toKorean = definePrompt(
  'translate-ko',
  1,
  `You translate a summary about artificial intelligence from English to Korean.

${rules}

Write natural Korean with 합니다체 endings and correct spacing and particles, in Hangul. Technical terms that Korean engineers use in English may stay in English.`,
)

const toEnglish = definePrompt(
  'translate-en',
  1,
  `You translate a summary about artificial intelligence from Korean to English.

${rules}

Write natural, plain English without Hangul.`,
)

/** Translates a summary into that language. */
export const translatePrompts: Readonly<Record<Language, Prompt>> = { ko: toKorean, en: toEnglish }
