import type { Range } from '@/lib/search/marks'

/** A text with what was found in it marked; ranges in order, counted in the text as it is. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Range[] }) {
  const pieces = marks.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(marks[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ))
  return (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
