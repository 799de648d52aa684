import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { getDatabase } from '@/db'
import { env } from '@/env'
import { createMcpServer } from '@/lib/mcp/server'

export const dynamic = 'force-dynamic'

/**
 * `/api/mcp`: tools for language models (Model Context Protocol, streamable HTTP), without sessions: each call stands
 * alone. A page of another site is refused by its Origin, as the protocol asks against DNS rebinding; programs send none.
 */
export async function POST(request: Request): Promise<Response> {
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== env.siteUrl) return Response.json({ error: 'forbidden origin' }, { status: 403 })
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await createMcpServer({ db: getDatabase(), siteUrl: env.siteUrl }).connect(transport)
  const answer = await transport.handleRequest(request)
  const headers = new Headers(answer.headers)
  headers.set('cache-control', 'no-store')
  return new Response(answer.body, { status: answer.status, headers })
}
