import type { Element, ElementContent, Properties } from 'hast'

/** An element of HTML with its children; a string is a text. */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  return { type: 'element', tagName, properties, children: children.map(toNode) }
}

function toNode(child: ElementContent | string): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: child } : child
}
