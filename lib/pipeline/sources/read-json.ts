import { z } from 'zod'

/** A field that may be absent, `null` or of another type than documented; all of that is `undefined`. */
export function maybe<Shape extends z.ZodType>(shape: Shape) {
  return shape.optional().catch(undefined)
}

/** A count as `maybe`. */
export const maybeCount = maybe(z.number().int().nonnegative())

/** Seconds since 1970, up to the year 2500, as `maybe`. */
export const maybeSeconds = maybe(z.number().min(0).max(16_725_225_600))

/** Text that names an instant, as `maybe`. */
export const maybeInstant = maybe(z.string().refine((text) => !Number.isNaN(Date.parse(text))))

/** The same for a list: members of another shape are left out. */
export function listOf<Shape extends z.ZodType>(shape: Shape) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((members) => members.flatMap((member) => shape.safeParse(member).data ?? []))
}

/** The text as JSON of a shape, or one line that says what is wrong. */
export function readJson<Shape extends z.ZodType>(
  text: string,
  shape: Shape,
): { value: z.output<Shape>; problem?: undefined } | { value?: undefined; problem: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: 'the answer is no whole JSON' }
  }
  const result = shape.safeParse(json)
  if (result.success) return { value: result.data }
  const issue = result.error.issues[0]
  return { problem: `the answer has another form than documented: ${issue?.path.join('.') || 'it'}: ${issue?.message}` }
}
