import type { ReactNode } from 'react'

/** A part of a page of prose, below a line, with its heading. */
export function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t py-7">
      <h2 className="mb-1.5 font-semibold font-serif text-xl">{title}</h2>
      {children}
    </section>
  )
}
