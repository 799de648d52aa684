import { cloneElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

type Settled = { node: ReactNode } | undefined
type Parent = ReactElement<{ children?: ReactNode }>

/**
 * The same markup without components: each is called, as React would. `undefined` when something in it needs the browser
 * or has to be waited for. To be called while a server component renders, for the components may use its hooks.
 */
export function settle(node: ReactNode): Settled {
  if (Array.isArray(node)) return settleList(node)
  if (!isValidElement(node)) return isPlain(node) ? { node } : undefined
  if (typeof node.type === 'function') {
    if ('$$typeof' in node.type) return undefined
    const component = node.type as (props: unknown) => ReactNode
    const drawn = settle(component(node.props))
    return drawn && { node: withKey(drawn.node, node.key) }
  }
  if (typeof node.type !== 'string' && node.type !== Fragment) return undefined
  const parent = node as Parent
  if (parent.props.children === undefined) return { node }
  const children = settle(parent.props.children)
  return children && { node: withChildren(parent, children.node) }
}

/** The list itself where nothing in it had to be settled, so that its parent need not be copied. */
function settleList(list: ReactNode[]): Settled {
  const nodes: ReactNode[] = []
  for (const one of list) {
    const settled = settle(one)
    if (!settled) return undefined
    nodes.push(settled.node)
  }
  return { node: nodes.every((node, index) => node === list[index]) ? list : nodes }
}

function isPlain(node: unknown): boolean {
  return node === null || typeof node !== 'object'
}

function withKey(node: ReactNode, key: string | null): ReactNode {
  return key !== null && isValidElement(node) ? cloneElement(node, { key }) : node
}

function withChildren(parent: Parent, children: ReactNode): ReactNode {
  if (children === parent.props.children) return parent
  // Spread, a fixed list of children stays one that needs no keys.
  return Array.isArray(children) ? cloneElement(parent, {}, ...children) : cloneElement(parent, {}, children)
}
