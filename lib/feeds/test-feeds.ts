import { createTranslator } from 'next-intl'
import { SaxesParser } from 'saxes'
import type { Database } from '@/db/open'
import type { Language } from '@/db/vocabulary'
import { parseSearch, type SearchParam } from '@/lib/search/search-params'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { formatAtom } from './atom'
import { parseFeedPath } from './feed-path'
import { findFeed } from './find-feed'
import { formatJsonFeed } from './json-feed'
import { formatRss } from './rss'

const formatters = { atom: formatAtom, rss: formatRss, json: formatJsonFeed }
const words = {
  ko: createTranslator({ locale: 'ko', messages: ko }),
  en: createTranslator({ locale: 'en', messages: en }),
}

/** The text of the feed at `/feeds/{language}/{path}` of a site at https://digest.example; throws for a path that names none. */
export async function makeFeed(db: Database, language: Language, path: string): Promise<string> {
  const { pathname, searchParams } = new URL(path, 'https://digest.example')
  const choice = parseFeedPath(pathname.slice(1).split('/'))
  if (!choice) throw new Error(`no feed: ${path}`)
  const { choice: search } = parseSearch((name: SearchParam) => searchParams.get(name) ?? undefined)
  const context = { db, language, words: words[language], siteUrl: 'https://digest.example' }
  return formatters[choice.format](await findFeed(context, choice, search))
}

/** What a strict parser of XML 1.0 with namespaces objects to in a document; `[]` when it is well-formed. */
export function listXmlFaults(xml: string): string[] {
  const faults: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => faults.push(error.message))
  parser.write(xml).close()
  return faults
}

/** The texts of all elements of that name, exactly as a parser gives them. */
export function textsOf(xml: string, name: string): string[] {
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  let text: string | undefined
  parser.on('opentag', (tag) => {
    if (tag.name === name) text = ''
  })
  const add = (part: string) => {
    if (text !== undefined) text += part
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', (tag) => {
    if (tag.name !== name || text === undefined) return
    texts.push(text)
    text = undefined
  })
  parser.write(xml).close()
  return texts
}
