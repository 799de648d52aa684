import type { Language, Method } from '@/db/vocabulary'
import type { CheckResult } from '../checks/check'

/** How a text came about, for its readers. */
export type Receipt = {
  method: Extract<Method, 'model' | 'translated' | 'extract'>
  /** `null` for an extract. */
  model: string | null
  promptVersion: string | null
  /** ISO instant of the model's answer; `null` for an extract. */
  createdAt: string | null
  /** Positions of the sources it was made from, from 0. */
  sources: number[]
  /** Positions of sources that were kept from the model because they look as if they gave it orders. */
  withheld: number[]
  /** Checks of the last text the model gave, also where it was not published. */
  checks: CheckResult[]
  /** Why there is an extract instead, in a word; `null` where there is none or no model was asked. */
  fallback: string | null
}

/** A finished text in markdown. `lang` is the edition it belongs to, `textLang` the language it is in: another one for an extract. */
export type Written = { lang: Language; textLang: Language; body: string; receipt: Receipt }
