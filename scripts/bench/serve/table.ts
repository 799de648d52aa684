/** The middle value; the mean of the two in the middle of an even number. Of none it is NaN. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value below which that share (0–1) of all lies, between two of them in proportion; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}

/** Prints rows in columns, the first to the left, the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  console.log(`\n${title}`)
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(`  ${cells.join('  ').trimEnd()}`)
  }
}

/** Prints whether a goal is met, and gives that back. */
export function tellGoal(goal: string, isMet: boolean): boolean {
  console.log(`  goal ${goal}: ${isMet ? 'met' : 'missed'}`)
  return isMet
}

export function asKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
