import type { CheckResult } from '@/db/receipt'
import { demand } from './check'

/** Whether the text has between `least` and `most` characters; the detail is how many. */
export function checkLength(text: string, { least, most }: { least: number; most: number }): CheckResult {
  return demand('length', text.length >= least && text.length <= most, String(text.length))
}
