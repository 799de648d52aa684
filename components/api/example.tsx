/** A call of the API, to open and to copy into a terminal. */
export function Example({ path, siteUrl }: { path: string; siteUrl: string }) {
  return (
    <div className="mt-4">
      <a href={path} className="quiet-link break-words">
        {path}
      </a>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        className="mt-1 overflow-x-auto border border-line bg-raised p-3 text-sm"
      >
        <code>{`curl '${siteUrl}${path}'`}</code>
      </pre>
    </div>
  )
}
