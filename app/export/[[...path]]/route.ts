import type { NextRequest } from 'next/server'
import { getDatabase } from '@/db'
import { env } from '@/env'
import type { BoundFormat, ExportFormat } from '@/lib/digest/addresses'
import { makeBook } from '@/lib/export/epub/make-book'
import { attachment, type ExportAddress, exportFileName, parseExportAddress } from '@/lib/export/export-address'
import type { Part } from '@/lib/export/forms'
import { type ExportChoice, makeArchive, makeExport } from '@/lib/export/make-export'
import { wordsOf } from '@/lib/i18n/words'
import { parseSearch, type SearchParam } from '@/lib/search/search-params'

export const dynamic = 'force-dynamic'

const contentTypes: Record<ExportFormat | BoundFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  bib: 'text/x-bibtex; charset=utf-8',
  ris: 'text/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  zip: 'application/zip',
  epub: 'application/epub+zip',
}

/** `/export/ko/2024-11-15/papers.md`: what a page shows as a file to take away, with the parameters of the page. */
export async function GET(request: NextRequest, { params }: RouteContext<'/export/[[...path]]'>): Promise<Response> {
  const { path = [] } = await params
  const address = parseExportAddress(path)
  const words = wordsOf(address?.locale ?? (path[0] === 'en' ? 'en' : 'ko'))
  if (!address) return refuse(404, words('export.noSuchFile'))
  const parameters = request.nextUrl.searchParams
  const { choice: search, invalid } = parseSearch((name: SearchParam) => parameters.get(name) ?? undefined)
  if (address.subject.name === 'search') {
    if (invalid.length > 0) return refuse(400, words('export.invalid', { names: invalid.join(', ') }))
    if (search.query.trim() === '') return refuse(400, words('export.noQuery'))
  }
  const part = parsePart(parameters.get('part'))
  if (part === undefined) return refuse(400, words('export.invalid', { names: 'part' }))
  const file = await make(address, { digest: readChoice(parameters), search, part })
  if (!file) return refuse(404, words('export.nothing'))
  const fileName = `${exportFileName(address, search.query)}.${address.format}`
  return new Response(file.body, {
    headers: {
      ...(file.part && linkToNext(request.nextUrl, file.part)),
      'content-type': contentTypes[address.format],
      'content-disposition': attachment(fileName),
      'x-robots-tag': 'noindex',
    },
  })
}

type MadeFile = { body: BodyInit; part?: Part | undefined }

async function make(address: ExportAddress, choice: ExportChoice): Promise<MadeFile | undefined> {
  const { locale } = address
  const setting = { locale, siteUrl: env.siteUrl, words: wordsOf(locale) }
  if (address.format === 'zip') {
    const body = await makeArchive(getDatabase(), address.subject.period, setting)
    return body && { body }
  }
  if (address.format === 'epub') {
    const body = await makeBook(getDatabase(), address.subject, choice.digest, setting)
    return body && { body }
  }
  const file = makeExport(getDatabase(), address.subject, address.format, choice, setting)
  return file && { body: file.text, part: file.part }
}

/** 1 where it is not named, `undefined` where it is no number of a part. */
function parsePart(text: string | null): number | undefined {
  if (text === null) return 1
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined
}

/** The way to the next part (RFC 8288), also for the forms that cannot say in themselves that they are not all. */
function linkToNext({ pathname, searchParams }: NextRequest['nextUrl'], { part, parts }: Part): Record<string, string> {
  if (part >= parts) return {}
  const parameters = new URLSearchParams(searchParams)
  parameters.set('part', String(part + 1))
  return { link: `<${pathname}?${parameters}>; rel="next"` }
}

function readChoice(parameters: URLSearchParams) {
  return {
    view: parameters.get('view') === 'both' ? ('both' as const) : undefined,
    show: parameters.get('show') === 'new' ? ('new' as const) : undefined,
  }
}

function refuse(status: 400 | 404, reason: string): Response {
  return new Response(`${reason}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
