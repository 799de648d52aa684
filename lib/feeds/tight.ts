/**
 * The generator indents CDATA sections, and a strict parser counts the blanks around them as part of a title or an
 * address; this takes them away. Inside of one the pattern cannot occur: `]]>` ends it, and no text of a feed that holds
 * `<![CDATA[` has a line end before it.
 */
export function tightenCdata(xml: string): string {
  return xml.replace(/>\n\s*<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n\s*<\//g, ']]></')
}
