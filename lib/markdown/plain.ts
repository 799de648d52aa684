import type { Root } from 'hast'

const mostParagraphs = 1000

/** The text as it is, unparsed: one `p.summary-plain` for each paragraph, line ends kept in the text (the style shows them). */
export function plainHast(text: string): Root {
  const paragraphs = text.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim() !== '')
  const blocks = paragraphs.length > mostParagraphs ? [text] : paragraphs
  return {
    type: 'root',
    children: blocks.map((block) => ({
      type: 'element',
      tagName: 'p',
      properties: { className: ['summary-plain'] },
      children: [{ type: 'text', value: block }],
    })),
  }
}
