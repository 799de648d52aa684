import { describeDatabaseError } from '@/db/errors'
import { type Language, languages } from '@/db/vocabulary'
import en from '@/messages/en.json'
import ko from '@/messages/ko.json'
import { createPage, type Page } from './page'
import type { HeaderList, Seal } from './seal'

const messages = { ko, en }
const retryAfterSeconds = { 500: 30, 503: 5 }

/** Why the database cannot be read, `undefined` for an error that is no trouble of the database; causes are looked through. */
export function databaseReason(error: unknown): string | undefined {
  const reason = describeDatabaseError(error)
  if (reason !== undefined || !(error instanceof Error) || error.cause === undefined) return reason
  return databaseReason(error.cause)
}

/** What a reader gets when the page cannot be made: 503 for trouble of the database, 500 for a bug; nothing in it tells what failed. */
export function createFailure(error: unknown, path: string, seal: Seal): Page {
  const status = databaseReason(error) === undefined ? 500 : 503
  const { text, headers } = chooseWords(status, path, seal)
  const common: HeaderList = [
    ['cache-control', 'no-store'],
    ['retry-after', String(retryAfterSeconds[status])],
  ]
  return createPage(status, [...common, ...headers], Buffer.from(text), 'page')
}

const machineWords = { 500: 'internal error', 503: 'temporarily unavailable' }

/** A page for people, for programs of the API an error in the form of its others, for all else a line of text. */
function chooseWords(status: 500 | 503, path: string, seal: Seal): { text: string; headers: HeaderList } {
  const language = languages.find((one) => path === `/${one}` || path.startsWith(`/${one}/`))
  if (language !== undefined || path === '/') {
    const text = renderPage(status, language ?? 'ko')
    return { text, headers: [['content-type', 'text/html; charset=utf-8'], ...seal.ofPage(text)] }
  }
  const words = machineWords[status]
  if (path.startsWith('/api/')) {
    const headers: HeaderList = [
      ['content-type', 'application/json; charset=utf-8'],
      ['access-control-allow-origin', '*'],
    ]
    return { text: `${JSON.stringify({ error: words })}\n`, headers: [...headers, ...seal.ofOther] }
  }
  return { text: `${words}\n`, headers: [['content-type', 'text/plain; charset=utf-8'], ...seal.ofOther] }
}

function renderPage(status: 500 | 503, language: Language): string {
  const words = messages[language]
  const { title, text } = status === 503 ? words.unavailable : words.error
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · ${escapeHtml(words.site.name)}</title>
<style>${style}</style>
</head>
<body>
<header><a href="/${language}" lang="en">${escapeHtml(words.site.name)}</a></header>
<main id="main">
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p><a href="">${escapeHtml(words.error.retry)}</a></p>
</main>
</body>
</html>
`
}

/** The style sheet of the site has a new name with each build; this page stands when nothing else does. */
const style = `:root{color-scheme:light dark}
body{margin:0;font:17px/1.6 system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere;background:#fbfaf7;color:#1d1b18}
header,main{max-width:44rem;margin:auto;padding:1rem 1.25rem}
main{padding-block:4rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .75rem}
a{color:inherit}
header a{font-weight:600;text-decoration:none}
@media(prefers-color-scheme:dark){body{background:#151412;color:#ece9e2}}`

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
