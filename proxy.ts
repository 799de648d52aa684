import { type NextRequest, NextResponse } from 'next/server'
import { type Language, languages } from '@/db/vocabulary'
import { chooseLanguage } from '@/lib/i18n/choose-language'

/** Every address of a page begins with its language; this finds one for those that do not. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const [first = ''] = pathname.slice(1).split('/')
  if (isSearch.test(pathname) && hasEmptyField(request.nextUrl.searchParams)) return redirectWithoutEmptyFields(request)
  if (forMachines.test(pathname) || languages.some((language) => language === first)) return NextResponse.next()
  if (/\.[^/]*$/.test(pathname)) return new NextResponse('Not found\n', { status: 404, headers: plainText })
  const known = languages.find((language) => language === first.toLowerCase())
  const path = known ? `/${known}${pathname.slice(known.length + 1)}` : `/${preferred(request)}${pathname}`
  return NextResponse.redirect(new URL(path.replace(/\/+$/, '') + search, request.url), {
    status: 307,
    headers: { 'cache-control': 'private, no-store', vary: 'accept-language, cookie' },
  })
}

/** Addresses without a language in front: programs read them. */
const forMachines = /^\/(?:api(?:$|\/)|(?:export|feeds|og)\/|(?:opml|sitemap)\.xml$|sitemap\/|(?:robots|llms)\.txt$)/

/** A form that no script tidies sends its empty fields too. */
const isSearch = new RegExp(`^/(?:${languages.join('|')})/search$`)

function hasEmptyField(fields: URLSearchParams): boolean {
  return [...fields.values()].includes('')
}

function redirectWithoutEmptyFields({ nextUrl, url }: NextRequest): NextResponse {
  const filled = new URLSearchParams([...nextUrl.searchParams].filter(([, value]) => value !== ''))
  return NextResponse.redirect(new URL(`${nextUrl.pathname}${filled.size > 0 ? `?${filled}` : ''}`, url), 307)
}

const plainText = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

function preferred(request: NextRequest): Language {
  return chooseLanguage(request.cookies.get('locale')?.value, request.headers.get('accept-language'))
}

export const config = { matcher: ['/((?!_next/|icon.svg$|favicon.ico$).*)'] }
