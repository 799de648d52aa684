/** One line of a run's table: what was looked at, how often, and what was wrong, a few words each. */
export type Check = { what: string; count: number; seen?: string; wrong: string[] }

const shown = 5

/** Prints the table, the first findings under their line; whether all is right. */
export function printChecks(checks: readonly Check[]): boolean {
  for (const { what, count, seen = '', wrong } of checks) {
    const verdict = wrong.length === 0 ? 'ok  ' : 'FAIL'
    console.log(`${verdict}  ${what.padEnd(58)} ${String(count).padStart(6)}  ${seen}`.trimEnd())
    for (const one of wrong.slice(0, shown)) console.log(`        ${one.replace(/\p{Cc}/gu, ' ').slice(0, 400)}`)
    if (wrong.length > shown) console.log(`        and ${wrong.length - shown} more`)
  }
  return checks.every(({ wrong }) => wrong.length === 0)
}

export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
