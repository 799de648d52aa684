import type { Answered } from '../http/answer'
import type { ItemDraft } from '../item'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'
import { concludeFeed } from './feed'
import { concludePage, emptyReading, firstOrElse, type Reading, toFinding } from './finding'
import { htmlText, lineOf, openPage } from './html-text'
import { daysInWords, isWithin, spanLookedAt } from './looked-at'
import { feedInstant } from './read-feed'

const name = 'betacat'

/** Hacker News with a machine's summary of each story: the page, which has the points, else its feed. */
export const betacat: SourceAdapter = {
  name,
  kind: 'news',
  find: async (context) => {
    const { door, settings, signal } = context
    const answer = await door.get(`${settings.baseUrl}/`, { expect: 'html', group: name, obeysRobots: true, signal })
    const page = answer.state === 'ok' ? concludeStories(answer, context) : toFinding(answer)
    return firstOrElse(page, () => findInFeed(context))
  },
}

function concludeStories(answer: Answered, context: SourceContext): SourceFinding {
  const reading = readPage(answer, context)
  if (reading.entries === 0) return { state: 'failed', reason: 'the page has no story' }
  return concludePage(reading, answer.text, `none of its ${reading.entries} stories is ${daysInWords(context)}`)
}

/** Everything of a story is looked for inside its own element: one that lacks a score must not get its neighbour's. */
function readPage({ text, url: from }: Answered, context: SourceContext): Reading {
  const $ = openPage(text)
  const { leastScore, limit } = context.settings
  const reading = emptyReading()
  const span = spanLookedAt(context)
  const stories = $('article.post-item').toArray()
  for (const [position, element] of stories.entries()) {
    const story = $(element)
    const link = story.find('.post-title a[href]').first()
    const href = link.attr('href') ?? ''
    const title = lineOf(link.text())
    const score = /\d+/.exec(story.find('.post-meta .score').first().text())?.[0]
    const submitted = feedInstant(story.find('.last-updated').first().attr('data-submitted') ?? '')
    if (title === '' || !URL.canParse(href, from)) {
      reading.warnings.push(`story ${position + 1} has no ${title === '' ? 'title' : 'address'}`)
      continue
    }
    reading.recognised += 1
    if (!isWithin(span, submitted) || Number(score ?? 0) < leastScore) continue
    const draft: ItemDraft = {
      kind: 'news',
      title,
      url: new URL(href, from).href,
      publishedAt: submitted,
      text: htmlText(story.find('.post-summary').first().html() ?? ''),
      score: score === undefined ? undefined : Number(score),
      discussionUrl: story.find('a[href*="news.ycombinator.com/item"]').not(link).first().attr('href'),
      position,
      origin: { source: name, from },
    }
    reading.drafts.push(draft)
  }
  return { ...reading, entries: stories.length, drafts: reading.drafts.slice(0, limit) }
}

/** Each summary in the feed ends with two links. */
async function findInFeed(context: SourceContext): Promise<SourceFinding> {
  const { door, settings, signal } = context
  const address = `${settings.fallbackUrl || settings.baseUrl}/feed.xml`
  const answer = await door.get(address, { expect: 'xml', group: name, signal })
  const finding = concludeFeed(answer, { source: name, kind: 'news' }, context)
  if (finding.state !== 'ok') return finding
  const withoutLinks = (text = '') => text.replace(/(?:\s*\[(?:summary|comments)\])+\s*$/, '')
  return { ...finding, drafts: finding.drafts.map((draft) => ({ ...draft, text: withoutLinks(draft.text) })) }
}
