import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { settle } from './settle'

const Item = ({ text }: { text: string }) => <li>{text}</li>
const Late = async () => <p>late</p>
const markupOf = (settled: ReturnType<typeof settle>) => settled && renderToStaticMarkup(settled.node)

test('components become the elements that they draw', () => {
  const settled = settle(
    <ul>
      <Item text="one" />
      {['two', 'three'].map((text) => (
        <Item key={text} text={text} />
      ))}
    </ul>,
  )
  expect(markupOf(settled)).toBe('<ul><li>one</li><li>two</li><li>three</li></ul>')
  expect(JSON.stringify(settled)).not.toContain('text')
})

test('what has no components stays as it is', () => {
  const list = (
    <ul>
      <li>one</li>
      <li>
        two <b>three</b>
      </li>
    </ul>
  )
  expect(settle(list)?.node).toBe(list)
})

test('nothing stays nothing', () => {
  expect(settle(null)).toEqual({ node: null })
})

test('what has to be waited for is not settled', () => {
  expect(
    settle(
      <div>
        <Late />
      </div>,
    ),
  ).toBeUndefined()
})

test('what the browser draws is not settled', () => {
  const Leaf = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
  expect(settle(<Leaf />)).toBeUndefined()
})
