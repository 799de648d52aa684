import { Cron } from 'croner'

/** Whether the text is a cron expression. */
export function isCron(text: string): boolean {
  try {
    new Cron(text, { paused: true }).stop()
    return true
  } catch {
    return false
  }
}

/** The first instant after that one at which a cron expression in Seoul's time holds; `undefined` where there is none. */
export function nextAfter(cron: string, instant: Date): Date | undefined {
  return new Cron(cron, { timezone: 'Asia/Seoul', paused: true }).nextRun(instant) ?? undefined
}
