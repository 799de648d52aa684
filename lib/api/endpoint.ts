import type { z } from 'zod'
import type { Database } from '@/db/connect'

/** What an answer is made from: the database, and the origin of the site for links. */
export type ApiContext = { db: Database; siteUrl: string }

/** One address of the API: names in braces of its path are parameters of the path, all others stand in the query string. */
export type Endpoint<Parameters extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> = {
  /** Below `/api/v1`, such as `/digests/{day}/{kind}`. */
  path: string
  name: string
  summary: string
  parameters: Parameters
  answer: Answer
  /** `undefined` where there is nothing at that address. */
  find(context: ApiContext, parameters: z.output<Parameters>): z.input<Answer> | undefined
}

/** The endpoint as it is, with `find` typed by its own schemas. */
export function defineEndpoint<Parameters extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: Endpoint<Parameters, Answer>,
): Endpoint<Parameters, Answer> {
  return endpoint
}

export type ApiOutcome =
  | { status: 200; body: unknown }
  | { status: 404; body: { error: string } }
  | { status: 400; body: { error: string; parameters: string[]; details: string[] } }

/** Reads the parameters as strictly as their schema, then answers; an unknown parameter is an error too, since it is likely a slip. */
export function answerEndpoint<Parameters extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: Endpoint<Parameters, Answer>,
  context: ApiContext,
  inPath: Record<string, string>,
  inQuery: URLSearchParams,
): ApiOutcome {
  // The first of a name counts, as on the pages, and none may take the place of a part of the path.
  const query = Object.fromEntries([...inQuery].reverse())
  const read = endpoint.parameters.strict().safeParse({ ...query, ...inPath })
  if (!read.success) {
    const names = namesOf(read.error)
    if (names.some((name) => name in inPath)) return { status: 404, body: { error: 'not found' } }
    const details = read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    return { status: 400, body: { error: 'invalid parameter', parameters: names, details } }
  }
  const body = endpoint.find(context, read.data as z.output<Parameters>)
  return body === undefined ? { status: 404, body: { error: 'not found' } } : { status: 200, body }
}

function namesOf({ issues }: z.ZodError): string[] {
  const names = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String)))
  return [...new Set(names)]
}

/** The address of the next page: the same parameters at another offset; `null` behind the last one. */
export function nextLink(
  { siteUrl }: ApiContext,
  path: string,
  parameters: { limit: number; offset: number; [name: string]: string | number | undefined },
  hasMore: boolean,
): string | null {
  if (!hasMore) return null
  const next = { ...parameters, offset: parameters.offset + parameters.limit }
  const query = Object.entries(next).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return `${siteUrl}/api/v1${path}?${new URLSearchParams(query)}`
}
