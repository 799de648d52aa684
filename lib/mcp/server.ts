import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { ApiContext } from '@/lib/api/endpoint'
import { type Tool, tools } from './tools'

/** A server of the Model Context Protocol with the tools of this site, all of which only read. One serves one request. */
export function createMcpServer(context: ApiContext): McpServer {
  const server = new McpServer(
    { name: 'daily-ai-insights', version: '1.0.0' },
    { instructions: 'Daily digests of AI papers and news in Korean and English. Days are YYYY-MM-DD in Seoul.' },
  )
  for (const tool of tools) {
    const { name, title, description, endpoint } = tool
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: endpoint.parameters.strict(),
        annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
      },
      (parameters) => call(tool, context, parameters),
    )
  }
  return server
}

function call({ endpoint }: Tool, context: ApiContext, parameters: Record<string, unknown>): CallToolResult {
  const found = endpoint.find(context, parameters)
  if (found === undefined) return { isError: true, content: [{ type: 'text', text: 'There is no such digest.' }] }
  return {
    content: [{ type: 'text', text: JSON.stringify(found) }],
    structuredContent: found as Record<string, unknown>,
  }
}
