export const dynamic = 'force-dynamic'

/** For programs, a missing address answers in their language and not with a page. */
export function GET(): Response {
  return Response.json({ error: 'not found' }, { status: 404 })
}
