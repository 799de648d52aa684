import { type RefObject, useLayoutEffect, useState } from 'react'

/** Width of the element in whole pixels, 0 before it is laid out; while it is hidden its last width stays. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = (width: number) => {
      if (width > 0) setWidth(Math.floor(width))
    }
    measure(element.current.getBoundingClientRect().width)
    const observer = new ResizeObserver(([entry]) => measure(entry?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
