import { type Answered, failed } from '../http/answer'
import type { ItemDraft } from '../item'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'
import { concludeFeed } from './feed'
import { concludePage, firstOrElse, toFinding } from './finding'
import { htmlText, lineOf, openPage } from './html-text'

const name = 'technology-review'

/** The Korean edition of MIT Technology Review: its feed, else its page about artificial intelligence, which tells no dates. */
export const technologyReview: SourceAdapter = {
  name,
  kind: 'news',
  find: async (context) => {
    const { door, settings, signal } = context
    const answer = await door.get(`${settings.baseUrl}/feed/`, { expect: 'xml', group: name, signal })
    const feed = concludeFeed(answer, { source: name, kind: 'news' }, context)
    return withoutBadges(await firstOrElse(feed, () => findOnPage(context)))
  },
}

async function findOnPage({ door, settings, signal }: SourceContext): Promise<SourceFinding> {
  const page = `${settings.fallbackUrl || settings.baseUrl}/category/ai`
  const answer = await door.get(page, { expect: 'html', group: name, obeysRobots: true, signal })
  return answer.state === 'ok' ? readPage(answer, settings.limit) : toFinding(answer)
}

function readPage({ text, url }: Answered, limit: number): SourceFinding {
  const $ = openPage(text)
  const column = $('.col-left')
  if (column.length === 0) return toFinding(failed('shape', 'the page has no list of articles'))
  const drafts: ItemDraft[] = []
  // An excerpt belongs to the title before it, whether one of them stands in a box of its own or not.
  for (const element of column.find('.entry-title, .post-excerpt').toArray()) {
    const last = drafts.at(-1)
    if ($(element).is('.entry-title')) {
      const link = $(element).find('a').first()
      // The badge is an element of its own inside the link.
      const own = link.contents().filter((_, node) => node.type === 'text')
      const title = lineOf(own.text().trim() || link.text())
      drafts.push({ ...place(link.attr('href'), url, drafts.length), title, text: '' })
    } else if (last?.text === '') last.text = htmlText($(element).html() ?? '')
  }
  const read = drafts.filter((draft) => draft.url !== '' && draft.title !== '')
  // Links outside of what is known as titles are a changed form.
  const entries = drafts.length || column.find('a').length
  const reading = { entries, recognised: read.length, drafts: read.slice(0, limit), warnings: [] }
  return concludePage(reading, text, 'the page lists no article')
}

function place(href: string | undefined, from: string, position: number): Omit<ItemDraft, 'title' | 'text'> {
  const url = href !== undefined && URL.canParse(href, from) ? new URL(href, from).href : ''
  return { kind: 'news', url, position, origin: { source: name, from } }
}

/** The site prints whom an article is for right behind its title. */
function withoutBadges(finding: SourceFinding): SourceFinding {
  if (finding.state !== 'ok') return finding
  const drafts = finding.drafts.map((draft) => ({
    ...draft,
    title: draft.title.replace(/\s*(?:FREE|PREMIUM)\s*$/, ''),
  }))
  return { ...finding, drafts }
}
