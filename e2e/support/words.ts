import en from '../../messages/en.json'
import ko from '../../messages/ko.json'

export const languages = ['ko', 'en'] as const
export type Language = (typeof languages)[number]

/** The names by which a reader finds the parts of a page. Sentences with numbers are written out in the tests themselves. */
export const words = { ko, en }

/** Pages of every kind, without the language in front. */
export const pages = {
  home: '',
  day: '/2026-12-31',
  digest: '/2027-01-01/papers',
  category: '/2027-01-01/papers/llm',
  both: '/2027-01-01/papers?view=both',
  markdown: '/2024-02-29/papers',
  hostile: '/2024-02-29/news',
  manyCategories: '/2026-03-08/papers',
  longLabel: '/2026-12-31/papers',
  oneLanguage: '/2026-12-30/papers',
  empty: '/2026-12-29/news',
  about: '/about',
  search: '/search?q=LLM',
  searchStart: '/search',
  searchNone: '/search?q=qqqqqq',
  terms: '/terms',
  archive: '/archive',
  archiveYear: '/archive/2026',
  archiveMonth: '/archive/2026/12',
  month: '/2026-12',
  week: '/2026-W53',
  monthCategory: '/2026-03?category=llm',
  categories: '/categories',
  categoryCourse: '/categories/reinforcement-learning',
  trends: '/trends',
  feeds: '/feeds',
  api: '/api',
  missingDay: '/2026-03-09',
  missingPage: '/no/such/page',
} as const
export type PageName = keyof typeof pages

export const pageNames = Object.keys(pages) as PageName[]
export const missingPages: readonly PageName[] = ['missingDay', 'missingPage']
