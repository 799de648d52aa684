import { expect, test } from 'vitest'
import { createDrawings, isDrawn, keepDrawing, takeDrawing } from './drawings'
import { withAnswer } from './status'

const answer = () => ({ statusCode: 200, headersSent: false, drawings: createDrawings() })

test('a part is found under the id it was kept under, as often as it is asked for', () => {
  withAnswer(answer(), () => {
    expect([keepDrawing('first'), keepDrawing('second')]).toEqual([0, 1])
    expect([takeDrawing(1), takeDrawing(0), takeDrawing(1)]).toEqual(['second', 'first', 'second'])
  })
})

test('answers at the same time do not see the parts of one another', async () => {
  const readLater = async (part: string) => {
    const id = keepDrawing(part)
    await Promise.resolve()
    return id === undefined ? undefined : takeDrawing(id)
  }
  const read = ['one', 'two'].map((part) => withAnswer(answer(), () => readLater(part)))
  expect(await Promise.all(read)).toEqual(['one', 'two'])
})

test('outside a document nothing is kept', () => {
  expect(keepDrawing('part')).toBeUndefined()
  withAnswer({ statusCode: 200, headersSent: false }, () => expect(keepDrawing('part')).toBeUndefined())
})

test('a document is drawn when each part has been taken', () => {
  const one = answer()
  withAnswer(one, () => keepDrawing('part'))
  expect(isDrawn(one.drawings)).toBe(false)
  withAnswer(one, () => takeDrawing(0))
  expect(isDrawn(one.drawings)).toBe(true)
})
