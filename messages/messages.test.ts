import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import en from './en.json'
import ko from './ko.json'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value]
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))]
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children)]
      default:
        return []
    }
  })
}

const signature = (text: string) => [...new Set(argumentsOf(parse(text)))].sort()

const texts = { ko: new Map(flatten(ko)), en: new Map(flatten(en)) }

test('both languages have the same keys', () => {
  expect([...texts.en.keys()].sort()).toEqual([...texts.ko.keys()].sort())
})

test('each text takes the same arguments in both languages', () => {
  const different = [...texts.ko].filter(
    ([key, text]) => `${signature(texts.en.get(key) ?? '')}` !== `${signature(text)}`,
  )
  expect(different).toEqual([])
})

test('no text is empty', () => {
  const empty = [...texts.ko, ...texts.en].filter(([, text]) => text.trim() === '')
  expect(empty).toEqual([])
})

test('English interface words hold no Hangul, except the name of the language', () => {
  const korean = [...texts.en].filter(([key, text]) => key !== 'language.ko' && /\p{Script=Hangul}/u.test(text))
  expect(korean).toEqual([])
})
