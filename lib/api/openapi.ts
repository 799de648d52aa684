import { z } from 'zod'
import { categoryList, oneCategory } from './categories'
import { digestList, oneDay, oneDigest, oneSection } from './digests'
import type { Endpoint } from './endpoint'
import { errorSchema } from './schemas'
import { search, suggest } from './search'
import { newSources, oneSource } from './sources'

/** Every endpoint, in the order of the document. */
export const endpoints = [
  digestList,
  oneDigest,
  oneDay,
  oneSection,
  newSources,
  oneSource,
  categoryList,
  oneCategory,
  search,
  suggest,
] as unknown as readonly Endpoint[]

type JsonSchema = Record<string, unknown>

/** The API as an OpenAPI 3.1 document, made from the schemas that check parameters and type answers. */
export function describeApi(siteUrl: string) {
  const answers = [errorSchema, ...endpoints.map(({ answer }) => answer)]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Daily AI Insights',
      version: '1',
      description: 'Read-only, without a key. Unknown parameters are an error; answers have an ETag.',
    },
    servers: [{ url: `${siteUrl}/api/v1` }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: describeOne(endpoint) }])),
    components: { schemas: Object.assign({}, ...answers.map((answer) => toSchema(answer, 'output').shared)) },
  }
}

function describeOne({ name, path, summary, parameters, answer }: Endpoint) {
  const fields = Object.keys(parameters.shape).map((field) => describeParameter(path, field, parameters))
  const problem = (description: string) => ({
    description,
    content: { 'application/json': { schema: toSchema(errorSchema, 'output').schema } },
  })
  const isInPath = path.includes('{')
  return {
    operationId: name,
    summary,
    parameters: fields,
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: toSchema(answer, 'output').schema } } },
      ...(Object.keys(parameters.shape).some((field) => !path.includes(`{${field}}`))
        ? { 400: problem('A parameter is wrong or unknown; the answer names it') }
        : {}),
      ...(isInPath ? { 404: problem('There is nothing at this address') } : {}),
      500: problem('Something went wrong here'),
      503: problem('The database cannot be read at the moment; Retry-After says when to ask again'),
    },
  }
}

function describeParameter(path: string, name: string, parameters: z.ZodObject) {
  const { properties = {}, required = [] } = toSchema(parameters, 'input').schema as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  const { description, examples, ...schema } = properties[name] ?? {}
  const isInPath = path.includes(`{${name}}`)
  return {
    name,
    in: isInPath ? 'path' : 'query',
    required: isInPath || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: examples === undefined ? schema : { ...schema, examples },
  }
}

/** A schema with references to the components, and the components it brings with it. */
function toSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
): { schema: JsonSchema; shared: Record<string, JsonSchema> } {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')
  const { $schema: _, $defs: shared = {}, ...rest } = JSON.parse(text)
  return { schema: rest, shared }
}
