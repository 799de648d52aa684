import { Fragment } from 'react'
import type { Range } from '@/lib/search/marks'

/** More help nobody, and a title of strangers may hold one word a hundred thousand times. */
const mostMarks = 200

/** A text with what was found in it marked, the first 200 at most; ranges in order, counted in the text as it is. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Range[] }) {
  const shown = marks.slice(0, mostMarks)
  const pieces = shown.map(({ start, end }, index) => (
    <Fragment key={start}>
      {text.slice(shown[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </Fragment>
  ))
  return (
    <>
      {pieces}
      {text.slice(shown.at(-1)?.end ?? 0)}
    </>
  )
}
