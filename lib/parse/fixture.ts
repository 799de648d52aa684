const title = '# Daily Artificial Intelligence Insights : Papers![Category Distribution Graph](paper_2026-03-01.png)'

/** A papers digest of 2026-03-01 for tests: the seed's title line, then the given text. */
export function digestText(body: string): string {
  return `${title}\n\n${body}`
}

/** A section for tests in the seed's format, with one source of the section's name. */
export function sectionText(name: string, summary: string): string {
  return `## ${name}\n\n**요약:**\n\n${summary}\n\n**출처:**\n\n - On ${name} (https://example.org/${encodeURI(name)})\n\n\n`
}
