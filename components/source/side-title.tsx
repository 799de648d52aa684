import type { ReactNode } from 'react'

/** The heading of a small part beside the text. */
export function SideTitle({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h2 id={id} className="mb-2 border-line border-b pb-1 font-semibold font-serif text-lg">
      {children}
    </h2>
  )
}
