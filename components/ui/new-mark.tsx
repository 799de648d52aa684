/** The vermilion dot that means one thing, new; the word stands beside it, or is told to those who cannot see it. */
export function NewMark({ label }: { label?: string }) {
  return (
    <>
      <span aria-hidden="true" className="mr-1.5 inline-block size-1.5 rounded-full bg-accent align-middle" />
      {label && <span className="sr-only">{label}: </span>}
    </>
  )
}
