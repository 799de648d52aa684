import type { Receipt } from '@/db/receipt'
import type { Language } from '@/db/vocabulary'

/** A finished text in markdown. `lang` is the edition it belongs to, `textLang` the language it is in: another one for an extract. */
export type Written = { lang: Language; textLang: Language; body: string; receipt: Receipt }
