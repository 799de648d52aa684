import { type NextRequest, NextResponse } from 'next/server'
import { type Language, languages } from '@/db/vocabulary'
import { chooseLanguage } from '@/lib/i18n/choose-language'

/** Every address of a page begins with its language; this finds one for those that do not. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const [first = ''] = pathname.slice(1).split('/')
  if (/\.[^/]*$/.test(pathname)) return new NextResponse('Not found\n', { status: 404, headers: plainText })
  const known = languages.find((language) => language === first.toLowerCase())
  const path = known ? `/${known}${pathname.slice(known.length + 1)}` : `/${preferred(request)}${pathname}`
  return NextResponse.redirect(new URL(path.replace(/\/+$/, '') + search, request.url), {
    status: 307,
    headers: { 'cache-control': 'private, no-store', vary: 'accept-language, cookie' },
  })
}

const plainText = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

function preferred(request: NextRequest): Language {
  return chooseLanguage(request.cookies.get('locale')?.value, request.headers.get('accept-language'))
}

/**
 * All but what has its language already, what programs read and the files of the framework: to be asked costs a page more
 * than its header. Next reads this line as it stands, so the languages are named once more.
 */
export const config = {
  matcher: [
    '/((?!(?:ko|en|api)(?:/|$)|(?:_next|export|feeds|og|sitemap)/|(?:opml|sitemap)\\.xml$|(?:robots|llms)\\.txt$|icon\\.svg$|favicon\\.ico$).*)',
  ],
}
