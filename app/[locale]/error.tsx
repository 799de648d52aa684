'use client'

/** What went wrong belongs into the log, not on the page. The words stand in the document (`ErrorWords`): a script with both languages' messages would weigh on every page. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const words = typeof document === 'undefined' ? undefined : document.getElementById('error-words')?.dataset
  return (
    <main id="main" className="wrap py-20">
      <h1 className="mb-3 font-semibold font-serif text-3xl">{words?.title}</h1>
      <p className="mb-6 text-soft">{words?.text}</p>
      <button type="button" onClick={() => retry()} className="rounded-full border border-strong-line px-4 py-1.5">
        {words?.retry}
      </button>
    </main>
  )
}
