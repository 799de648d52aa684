import { unwrapLines } from '../clean-text'
import { type Answered, type Deferred, type Failed, failed } from '../http/answer'
import type { ItemDraft } from '../item'
import type { SourceAdapter, SourceContext, SourceFinding } from './adapter'
import { concludePage, emptyReading, isOutOfReach, toFinding } from './finding'
import { htmlText, lineOf, openPage } from './html-text'

const name = 'deeplearn'

/** The "Hot Papers" of deeplearn.org. Only pages of it are known, so that each abstract is a request: one after the other, no more than the limit. */
export const deeplearn: SourceAdapter = { name, kind: 'papers', find }

async function find(context: SourceContext): Promise<SourceFinding> {
  const { door, settings, signal } = context
  const home = await door.get(`${settings.baseUrl}/`, { expect: 'html', group: name, obeysRobots: true, signal })
  if (home.state !== 'ok') return toFinding(home)
  const panel = readPanel(home)
  if (panel === undefined) return toFinding(failed('shape', 'the page has no panel "Hot Papers"'))
  const reading = { ...emptyReading(), entries: panel.entries }
  for (const [position, paper] of panel.papers.slice(0, settings.limit).entries()) {
    const abstract = await readAbstract(paper, context)
    if (typeof abstract === 'string') reading.drafts.push(toDraft(paper, abstract, position))
    else {
      reading.warnings.push(`${paper.title}: ${abstract.detail}`)
      if (isOutOfReach(abstract) && reading.drafts.length === 0) return toFinding(abstract)
      if (isOutOfReach(abstract)) break
    }
  }
  return concludePage({ ...reading, recognised: reading.drafts.length }, home.text, 'the panel "Hot Papers" is empty')
}

/** `path` is below the site's address, the title in it escaped; `page` is where it is asked for. */
type Paper = { title: string; path: string; page: string }

/** The papers of that panel alone: other panels have titles too. `undefined` without the panel. */
function readPanel({ text, url }: Answered): { entries: number; papers: Paper[] } | undefined {
  const $ = openPage(text)
  const isHot = (title: string) => /^\s*hot\s+papers\s*$/i.test(title)
  const panel = $('.panel').filter((_, element) => isHot($(element).find('.panel-title').first().text()))
  if (panel.length === 0) return undefined
  const links = panel.first().find('.title a').toArray()
  const papers = links.flatMap((element) => readLink($(element).attr('href') ?? '', $(element).text(), url) ?? [])
  // Papers outside of what is known as titles are a changed form.
  const entries = links.length || panel.first().find('a[href*="/arxiv/"]').length
  return { entries, papers }
}

/** Titles stand in addresses as they are, with question marks, quotes and brackets. */
function readLink(href: string, text: string, from: string): Paper | undefined {
  const [, before = '', number = '', slug = ''] = /^(.*?\/arxiv\/)(\d+)(?:\/(.*))?$/s.exec(href) ?? []
  const title = lineOf(text)
  if (number === '' || title === '' || !URL.canParse(before, from)) return undefined
  const tail = `${number}/${encodeSlug(slug)}`
  return { title, path: `/arxiv/${tail}`, page: new URL(before, from).href + tail }
}

function encodeSlug(slug: string): string {
  const isEncoded = /%[0-9a-f]{2}/i.test(slug)
  const encoded = isEncoded ? slug.replace(/\?/g, '%3F').replace(/#/g, '%23') : encodeURIComponent(slug)
  return encoded.replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

async function readAbstract({ page }: Paper, { door, signal }: SourceContext): Promise<string | Failed | Deferred> {
  const answer = await door.get(page, { expect: 'html', group: name, obeysRobots: true, signal })
  if (answer.state !== 'ok') return answer
  const $ = openPage(answer.text)
  const paragraphs = $('.article-content p').toArray()
  const abstract = htmlText(paragraphs.map((paragraph) => $.html(paragraph)).join(''))
  return abstract || failed('shape', 'its page has no abstract')
}

function toDraft({ title, path, page }: Paper, abstract: string, position: number): ItemDraft {
  const url = `https://deeplearn.org${path}`
  return { kind: 'papers', title, url, text: unwrapLines(abstract), position, origin: { source: name, from: page } }
}
