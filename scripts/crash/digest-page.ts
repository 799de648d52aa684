import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import type { MadeDigest } from './digests'

const failureTitles = [ko, en].flatMap(({ error, unavailable }) => [error.title, unavailable.title])

/** Which of the versions the page of a digest shows, whole; `undefined` when it is a part or a mixture of them. */
export function findVersion(html: string, versions: readonly MadeDigest[]): number | undefined {
  const shown = [
    html.match(/<h2 id="section-\d+"/g)?.length ?? 0,
    // Terms of the glossary in it are links.
    ...listMatches(html, /<strong>(.*?)<\/strong>/g).map((words) => words.replace(/<[^>]*>/g, '')),
    ...listMatches(html, / href="(https:\/\/example\.org\/[^"]*)"/g),
  ].join('\n')
  return versions.find((version) => outline(version) === shown)?.version
}

/** Whether a page came to its end and is no word of failure under a good status. */
export function isWhole(html: string): boolean {
  const title = /<h1[^>]*>([^<]*)/.exec(html)?.[1]
  return title !== undefined && !failureTitles.includes(title) && html.trimEnd().endsWith('</html>')
}

/** What a page must show of a digest: its number of sections, the bold words of its summaries, its sources. */
function outline({ edition: { sections } }: MadeDigest): string {
  const bold = sections.flatMap(({ body }) => listMatches(body, /\*\*([^*]*)\*\*/g))
  return [sections.length, ...bold, ...sections.flatMap(({ sources }) => sources.map(({ url }) => url))].join('\n')
}

function listMatches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}
