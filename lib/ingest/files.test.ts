import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findDigestFiles, IngestError, readDigestFile } from './files'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string | Buffer = ''): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** What is found, with the temporary folder cut off. */
function find(...names: string[]) {
  const { files, problems } = findDigestFiles(names.map((name) => join(folder, name)))
  const short = (path: string) => path.slice(folder.length + 1)
  return { files: files.map(short), problems: problems.map(({ file, reason }) => `${short(file)}: ${reason}`) }
}

describe('findDigestFiles', () => {
  test('a folder gives its markdown files and those of its folders, by name', () => {
    for (const name of ['b.md', 'a.markdown', 'a/c.MD', 'a/b/d.md', 'image.png', 'list.json']) write(name)
    expect(find('')).toEqual({ files: ['a/b/d.md', 'a/c.MD', 'a.markdown', 'b.md'], problems: [] })
  })

  test('hidden files, hidden folders and node_modules are left out', () => {
    for (const name of ['a.md', '.hidden.md', '.git/b.md', 'node_modules/c.md']) write(name)
    expect(find('').files).toEqual(['a.md'])
  })

  test('a file that is named is taken, whatever its name', () => {
    write('digest.txt')
    expect(find('digest.txt').files).toEqual(['digest.txt'])
  })

  test('a file that is named twice, or through a link, is taken once', () => {
    const path = write('a/x.md')
    symlinkSync(path, join(folder, 'a', 'y.md'))
    expect(find('a/x.md', 'a')).toEqual({ files: ['a/x.md'], problems: [] })
  })

  test('a folder that links to itself ends', () => {
    write('a/x.md')
    symlinkSync(folder, join(folder, 'a', 'loop'))
    expect(find('').files).toEqual(['a/x.md'])
  })

  test('a linked folder is walked', () => {
    write('elsewhere/x.md')
    mkdirSync(join(folder, 'digests'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'digests', 'link'))
    expect(find('digests').files).toEqual(['digests/link/x.md'])
  })

  test('what does not exist is a problem and the rest is found', () => {
    write('a.md')
    expect(find('missing', 'missing.md', 'a.md')).toEqual({
      files: ['a.md'],
      problems: ['missing: no such file or folder', 'missing.md: no such file or folder'],
    })
  })

  test('a link to nothing is a problem', () => {
    write('a.md')
    symlinkSync(join(folder, 'gone.md'), join(folder, 'b.md'))
    expect(find('')).toEqual({ files: ['a.md'], problems: ['b.md: no such file or folder'] })
  })

  test('a folder without a digest file is a problem', () => {
    write('empty/readme.txt')
    expect(find('empty')).toEqual({ files: [], problems: ['empty: no digest file (*.md, *.markdown) in this folder'] })
  })
})

describe('readDigestFile', () => {
  function errorOf(path: string): IngestError {
    try {
      readDigestFile(path)
    } catch (error) {
      if (error instanceof IngestError) return error
      throw error
    }
    throw new Error('it was read')
  }

  test('a byte-order mark is no part of the text', () => {
    expect(readDigestFile(write('a.md', '\ufeff# 제목\r\n'))).toBe('# 제목\r\n')
  })

  test('a file of exactly 2 MB is read, one byte more is refused', () => {
    const limit = 2 * 1024 * 1024
    expect(readDigestFile(write('a.md', 'x'.repeat(limit)))).toHaveLength(limit)
    expect(errorOf(write('b.md', 'x'.repeat(limit + 1))).reason).toBe('larger than 2 MB (2097153 bytes)')
  })

  test('bytes that are not UTF-8 are told with their line', () => {
    const path = write(
      'a.md',
      Buffer.concat([Buffer.from('# 제목\n\n요약 '), Buffer.from([0xff]), Buffer.from('\n끝\n')]),
    )
    expect(errorOf(path)).toMatchObject({
      file: path,
      line: 3,
      reason: 'not UTF-8 text',
      message: `${path}:3: not UTF-8 text`,
    })
  })

  test('a character cut off by the end of the file is told with the last line', () => {
    const path = write('a.md', Buffer.concat([Buffer.from('하나\n'), Buffer.from('둘').subarray(0, 2)]))
    expect(errorOf(path).line).toBe(2)
  })

  test('half of a surrogate pair, as some editors write it, is not UTF-8', () => {
    expect(errorOf(write('a.md', Buffer.from([0xed, 0xa0, 0xbd]))).line).toBe(1)
  })

  test('a file that has gone is told without a line', () => {
    const path = join(folder, 'gone.md')
    expect(errorOf(path)).toMatchObject({ line: undefined, message: `${path}: no such file or folder` })
  })
})
