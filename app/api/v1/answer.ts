import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { getDatabase } from '@/db'
import { env } from '@/env'
import { answerEndpoint, type Endpoint } from '@/lib/api/endpoint'

/** An address without parameters in its path has none at all. */
type Context = { params: Promise<Record<string, string> | undefined> }

/** The GET handler of an endpoint: JSON for any site to read, or an error that names what is wrong. */
export function handlerOf<P extends z.ZodObject, A extends z.ZodType>(
  endpoint: Endpoint<P, A>,
  contentType = 'application/json; charset=utf-8',
) {
  return async (request: NextRequest, { params }: Context): Promise<Response> => {
    const context = { db: getDatabase(), siteUrl: env.siteUrl }
    const { status, body } = answerEndpoint(endpoint, context, (await params) ?? {}, request.nextUrl.searchParams)
    return answerJson(body, status, status === 200 ? contentType : undefined)
  }
}

/** A value as JSON, for any site to read. */
export function answerJson(body: unknown, status = 200, contentType = 'application/json; charset=utf-8'): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': contentType, 'access-control-allow-origin': '*' },
  })
}
