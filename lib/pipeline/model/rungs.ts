import { type JSONSchema7, jsonSchema, Output, type ToolSet, tool } from 'ai'
import type { Protocol } from './endpoint'

/** Ways to get structured data out of a model, most binding first. */
export const rungs = ['schema', 'tool', 'json', 'text'] as const
export type Rung = (typeof rungs)[number]

const toolName = 'answer'

/** The rungs an endpoint has: Anthropic's knows no bare JSON mode. */
export function rungsOf(protocol: Protocol): readonly Rung[] {
  return protocol === 'anthropic' ? rungs.filter((rung) => rung !== 'json') : rungs
}

/** What the library is told for a rung, beside the prompt. */
export function settingsOf(rung: Rung, schema: JSONSchema7) {
  if (rung === 'schema') {
    const output = asText(Output.object({ schema: jsonSchema(schema), name: toolName }))
    return { output, providerOptions: { anthropic: { structuredOutputMode: 'outputFormat' } } }
  }
  if (rung === 'json') return { output: asText(Output.json()) }
  if (rung === 'text') return {}
  const tools: ToolSet = {
    [toolName]: tool({ description: 'Give the answer.', inputSchema: jsonSchema(schema) }),
  }
  return { tools, toolChoice: { type: 'tool' as const, toolName } }
}

/** The library's own reader throws at fences and trailing commas; ours reads the text later. */
function asText<T extends { parseCompleteOutput: unknown }>(output: T) {
  return { ...output, parseCompleteOutput: async ({ text }: { text: string }) => text }
}

/** What a rung that does not carry the schema by itself adds to the prompt; JSON mode of some endpoints needs the word JSON. */
export function instructionOf(rung: Rung, schema: JSONSchema7): string {
  if (rung === 'schema' || rung === 'tool') return ''
  return `\n\nAnswer with one JSON object and nothing else. It fits this JSON schema:\n${JSON.stringify(schema)}`
}
