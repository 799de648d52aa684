import { generateOpml } from 'feedsmith'
import { cleanTexts } from './clean'

export type OpmlGroup = { text: string; feeds: { title: string; xmlUrl: string; htmlUrl: string; language: string }[] }

/** A list of feeds in groups as OPML 2.0, which feed readers import whole. */
export function formatOpml(title: string, groups: readonly OpmlGroup[]): string {
  return generateOpml(
    cleanTexts({
      head: { title },
      body: {
        outlines: groups.map(({ text, feeds }) => ({
          text,
          outlines: feeds.map((feed) => ({ type: 'rss', text: feed.title, ...feed })),
        })),
      },
    }),
    { strict: true },
  )
}
