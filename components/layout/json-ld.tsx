import { Drawn } from '@/components/drawn/drawn'

/** Structured data of schema.org for search engines; a block of data, which no browser runs. */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replace(/</g, '\\u003c')
  return (
    <Drawn>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: no text can end the element, since it holds no < */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
    </Drawn>
  )
}
