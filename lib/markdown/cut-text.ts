import type { Element, ElementContent, Text } from 'hast'

/** A text node's text cut where ranges begin and end (in order, apart), each range in the element that `wrap` makes of it. */
export function cutText<R extends { start: number; end: number }>(
  text: string,
  ranges: readonly R[],
  wrap: (child: Text, range: R) => Element,
): ElementContent[] {
  const pieces: ElementContent[] = []
  let at = 0
  for (const range of ranges) {
    if (range.start > at) pieces.push({ type: 'text', value: text.slice(at, range.start) })
    pieces.push(wrap({ type: 'text', value: text.slice(range.start, range.end) }, range))
    at = range.end
  }
  if (at < text.length) pieces.push({ type: 'text', value: text.slice(at) })
  return pieces
}
