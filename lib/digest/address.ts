/** The address byte for byte when it is an absolute http or https one that a browser opens as written; else `undefined`:
 * other schemes, control characters or blanks around it, user names, a missing host. The one door from a printed address to a link. */
export function safeHref(url: string): string | undefined {
  // A browser takes out tabs and line ends before it reads, and skips surplus slashes; neither would be the printed address.
  if (/[\p{Cc}\p{Cs}]/u.test(url) || url.trim() !== url) return undefined
  const authority = /^https?:\/\/([^/\\?#]+)/i.exec(url)?.[1]
  if (authority === undefined || authority.includes('@')) return undefined
  return URL.canParse(url) ? url : undefined
}

/** Where arXiv shows a paper and its PDF; `id` without version as `parseArxivId` gives it. */
export function arxivLinks(id: string): { abstract: string; pdf: string } {
  return { abstract: `https://arxiv.org/abs/${id}`, pdf: `https://arxiv.org/pdf/${id}` }
}
