import { expect, test } from 'vitest'
import { readJson } from './read-json'

test.each([
  ['bare', '{"a":1}'],
  ['in a fence', '```json\n{"a":1}\n```'],
  ['in a fence without a name', '```\n{"a":1}\n```'],
  ['between sentences', 'Sure, here {as you asked}:\n{"a":1}\nDone [x].'],
  ['after thoughts', '<think>maybe {"a":2}?</think>{"a":1}'],
  ['after thoughts whose opening tag was swallowed', 'maybe {"a":2}?</think>\n{"a":1}'],
  ['with a trailing comma', '{"a":1,}'],
  ['with single quotes', "{'a':1}"],
  ['after a byte order mark', '\ufeff{"a":1}'],
])('JSON %s is read', (_, text) => {
  expect(readJson(text)).toEqual({ value: { a: 1 } })
})

test.each([
  ['{"a":"one two', 'cut off'],
  ['{"items":[{"n":1,"category":"llm"},{"n":2', 'cut off'],
  ['<think>it never ends {"a":1}', 'no JSON'],
  ['I have done it.', 'no JSON'],
  ['', 'no JSON'],
])('%j is refused', (text, problem) => {
  expect(readJson(text)).toEqual({ problem })
})

test('braces and quotes inside strings are text', () => {
  expect(readJson('{"a":"}{ \\" ] ["}')).toEqual({ value: { a: '}{ " ] [' } })
})

// Failure 24: a backslash that JSON takes for the start of a control character.
test.each([
  '\\times',
  '\\nabla',
  '\\beta',
  '\\frac{1}{2}',
  '\\rho',
  '\\alpha',
  '\\sigma',
  '\\underline{x}',
  '\\to',
  '\\nu',
])('failure 24: LaTeX backslashes break JSON: %s survives unescaped', (command) => {
  expect(readJson(`{"a":"x ${command} y"}`)).toEqual({ value: { a: `x ${command} y` } })
})

test('failure 24: a command that was escaped rightly stays as it is', () => {
  expect(readJson('{"a":"x \\\\times y\\nand a new line"}')).toEqual({ value: { a: 'x \\times y\nand a new line' } })
})

test('text with control characters that nothing explains is refused', () => {
  expect(readJson('{"a":"x \\bqux"}')).toEqual({ problem: 'damaged text' })
})
