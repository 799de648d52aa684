import type { ReactNode } from 'react'

/** The one h1 of a page, set like a headline. */
export function PageTitle({ children }: { children: ReactNode }) {
  return (
    <h1 className="mt-1.5 mb-2.5 text-balance font-semibold font-serif text-[clamp(1.9rem,4.2vw,3rem)] leading-[1.15] tracking-tight">
      {children}
    </h1>
  )
}
