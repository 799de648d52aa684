import type { List, ListItem, Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'

function isNumbered(node: Nodes | undefined): node is List {
  return node?.type === 'list' && node.ordered === true
}

function isBulleted(node: Nodes | undefined): node is List {
  return node?.type === 'list' && node.ordered !== true
}

function goesOn(list: List, next: Nodes | undefined): next is List {
  return isNumbered(next) && (next.start ?? 1) === (list.start ?? 1) + list.children.length
}

function touches(list: List, next: List): boolean {
  return (next.position?.start.line ?? 0) === (list.position?.end.line ?? -1) + 1
}

/** Bullets belong to the item before when they follow it at once, or when the numbering goes on after them. */
function isUnderLastItem(list: List, bullets: List, after: Nodes | undefined): boolean {
  return touches(list, bullets) || goesOn(list, after)
}

/** Puts the list into the item, or lengthens the list that already ends it. */
function addToItem(item: ListItem, list: List): void {
  const last = item.children.at(-1)
  if (isBulleted(last)) last.children.push(...list.children)
  else item.children.push(list)
}

function append(list: List, next: List): void {
  if (isNumbered(next)) list.children.push(...next.children)
  else {
    const item = list.children.at(-1)
    if (item) addToItem(item, next)
  }
  list.position = list.position && next.position && { start: list.position.start, end: next.position.end }
}

function joinChildren(parent: Parents): void {
  const joined: Nodes[] = []
  parent.children.forEach((node, index) => {
    const open = joined.at(-1)
    const belongs =
      isNumbered(open) &&
      (isBulleted(node) ? isUnderLastItem(open, node, parent.children[index + 1]) : goesOn(open, node))
    if (belongs && node.type === 'list') append(open, node)
    else joined.push(node)
  })
  parent.children = joined as typeof parent.children
}

/** Plugin: a numbered list that unindented bullets cut in pieces becomes one list again, the bullets under the items before them. */
export function joinLists() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ('children' in node && node.children.some(isNumbered)) joinChildren(node)
    })
  }
}
