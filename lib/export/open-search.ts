import type { Language } from '@/db/vocabulary'

type Description = { name: string; description: string; language: Language; siteUrl: string }

const longestName = 16

/** An OpenSearch 1.1 description of the search in one language, with its suggestions; addresses begin with `siteUrl`. */
export function formatSearchDescription({ name, description, language, siteUrl }: Description): string {
  const origin = siteUrl.replace(/\/+$/, '')
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shorten(name))}</ShortName>
  <LongName>${escapeXml(name)}</LongName>
  <Description>${escapeXml(description)}</Description>
  <Language>${language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/x-icon">${escapeXml(origin)}/favicon.ico</Image>
  <Url type="text/html" template="${escapeXml(origin)}/${language}/search?q={searchTerms}"/>
  <Url type="application/x-suggestions+json" template="${escapeXml(origin)}/api/v1/suggest?q={searchTerms}&amp;lang=${language}"/>
</OpenSearchDescription>
`
}

/** Whole words of it, at most 16 characters as the format asks for. */
function shorten(name: string): string {
  return name.length <= longestName
    ? name
    : name
        .slice(0, longestName + 1)
        .replace(/\s\S*$/u, '')
        .slice(0, longestName)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
