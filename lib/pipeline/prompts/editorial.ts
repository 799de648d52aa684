import type { Language } from '@/db/vocabulary'
import { fenceRule } from './fence'
import { definePrompt, type Prompt } from './prompt'

const rules = `${fenceRule}

Each item is one section of the day: its title is the category, its text the section's first sentence. Write exactly three sentences that belong together: the first says what stood out today, the second how two or more sections hang together or differ, the third what to read first and why. Use only what the items say; every number and name must stand in an item. No markdown, no HTML, no links, no greeting.

Answer with JSON of the form {"sentences":["…","…","…"]}.`

const korean = definePrompt(
  'editorial-ko',
  1,
  `You write the Korean editorial of a daily digest about artificial intelligence.

${rules}

Write natural Korean with 합니다체 endings and correct spacing and particles, in Hangul.`,
)

const english = definePrompt(
  'editorial-en',
  1,
  `You write the English editorial of a daily digest about artificial intelligence.

${rules}

Write natural, plain English.`,
)

/** Three sentences over a day's sections, one prompt for each language. */
export const editorialPrompts: Readonly<Record<Language, Prompt>> = { ko: korean, en: english }
