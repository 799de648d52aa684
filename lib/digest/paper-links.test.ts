import { expect, test } from 'vitest'
import { arxivDoi, arxivMonth, paperLinks } from './paper-links'

test('a paper of the new scheme has a page on each site', () => {
  expect(paperLinks('2411.08147')).toEqual([
    { site: 'abstract', href: 'https://arxiv.org/abs/2411.08147' },
    { site: 'pdf', href: 'https://arxiv.org/pdf/2411.08147' },
    { site: 'html', href: 'https://arxiv.org/html/2411.08147' },
    { site: 'doi', href: 'https://doi.org/10.48550/arXiv.2411.08147' },
    { site: 'alphaxiv', href: 'https://www.alphaxiv.org/abs/2411.08147' },
    { site: 'huggingface', href: 'https://huggingface.co/papers/2411.08147' },
  ])
})

test('older papers have no web page of arXiv’s own making', () => {
  expect(paperLinks('2311.00001').map(({ site }) => site)).not.toContain('html')
  expect(paperLinks('2312.00001').map(({ site }) => site)).toContain('html')
})

test('ids of the old scheme lead to arXiv alone', () => {
  expect(paperLinks('hep-th/9901001').map(({ site }) => site)).toEqual(['abstract', 'pdf', 'doi'])
})

test('the id tells year and month', () => {
  expect(arxivMonth('2411.08147')).toEqual({ year: 2024, month: 11 })
  expect(arxivMonth('hep-th/9901001')).toEqual({ year: 1999, month: 1 })
  expect(arxivMonth('math/0309136')).toEqual({ year: 2003, month: 9 })
  expect(arxivDoi('2411.08147')).toBe('10.48550/arXiv.2411.08147')
})
