import { describe, expect, test } from 'vitest'
import { parseArxivId } from './arxiv-id'

const accepted: [text: string, id: string, version: number | undefined][] = [
  ['2411.08147', '2411.08147', undefined],
  ['arxiv: 2411.08147', '2411.08147', undefined],
  ['https://arxiv.org/pdf/2411.08147', '2411.08147', undefined],
  ['https://www.arxiv.org/abs/2411.08147/', '2411.08147', undefined],
  ['arxiv.org/abs/2411.08147', '2411.08147', undefined],
  ['2411.08147v1', '2411.08147', 1],
  ['arXiv:2411.08147v1', '2411.08147', 1],
  ['http://arxiv.org/abs/2411.08147v1', '2411.08147', 1],
  ['https://arxiv.org/pdf/2411.08147v1.pdf', '2411.08147', 1],
  ['2411.08147V2', '2411.08147', 2],
  ['https://arxiv.org/html/2411.08147v2#S3.F1', '2411.08147', 2],
  ['https://export.arxiv.org/abs/2411.08147?context=cs.LG', '2411.08147', undefined],
  ['https://ar5iv.labs.arxiv.org/html/2411.08147', '2411.08147', undefined],
  ['https://ar5iv.org/abs/2411.08147', '2411.08147', undefined],
  ['10.48550/arxiv.2411.08147', '2411.08147', undefined],
  ['https://doi.org/10.48550/arXiv.2411.08147', '2411.08147', undefined],
  ['doi:10.48550/ARXIV.2411.08147', '2411.08147', undefined],
  ['https://www.alphaxiv.org/overview/2411.08147', '2411.08147', undefined],
  ['https://huggingface.co/papers/2411.08147#community', '2411.08147', undefined],
  ['/papers/2411.08147', '2411.08147', undefined],
  ['https://papers.cool/arxiv/2411.08147', '2411.08147', undefined],
  ['https://www.alphaxiv.org/abs/2411.08147v1', '2411.08147', 1],
  ['oai:arXiv.org:2203.01250v3', '2203.01250', 3],
  ['arXiv:0706.0001v2 [q-bio.CB] 1 Jun 2007', '0706.0001', 2],
  ['hep-th/9901001', 'hep-th/9901001', undefined],
  ['HEP-TH/9901001', 'hep-th/9901001', undefined],
  ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001', undefined],
  ['https://arxiv.org/pdf/hep-th/9901001.pdf', 'hep-th/9901001', undefined],
  ['hep-th/9901001v3', 'hep-th/9901001', 3],
  ['math.GT/0309136', 'math/0309136', undefined],
  ['arXiv:math.CA/0611800v2', 'math/0611800', 2],
  ['cs.CL/0001001', 'cs/0001001', undefined],
  ['1412.7878', '1412.7878', undefined],
  ['1501.00001', '1501.00001', undefined],
  // Beyond the table of the fact sheet.
  ['http://arxiv.org/abs/cs/9808001v1', 'cs/9808001', 1],
  ['https://arxiv.org/abs/cmp-lg/9808001v1', 'cmp-lg/9808001', 1],
  ['2603.12345v12', '2603.12345', 12],
  ['hep-th/9107001', 'hep-th/9107001', undefined],
  ['hep-th/0703001', 'hep-th/0703001', undefined],
  ['0704.0001', '0704.0001', undefined],
  ['cond-mat.mes-hall/0309136', 'cond-mat/0309136', undefined],
  [' https://ARXIV.org/abs/2411.08147 ', '2411.08147', undefined],
]

const refused = [
  '1501.0001',
  '1412.78780',
  '2411.8147',
  '1234.12345',
  '2413.00001',
  '2400.00001',
  '2411.00000',
  '0703.0001',
  '2411.08147v0',
  'hep-th/9913001',
  'hep-th/0704001',
  'foo/9901001',
  '3.14159',
  '10.1109/ICSTW55395.2022.00035',
  '',
  'https://arxiv.org/list/cs.AI/new',
  'https://huggingface.co/papers',
  'https://example.com/abs/2411.08147',
  'https://deeplearn.org/arxiv/543550/not-an-id-2411.08147v1:-really',
  'https://deeplearn.org/arxiv/2411.08147',
  // Beyond the table of the fact sheet.
  'https://deeplearn.org/arxiv/543550/',
  'hep-th/9106001',
  'hep-th/9901000',
  'hep-th/99010010',
  'stat/0703001',
  '2411.08147v1000',
  '2411.08147.',
  'x2411.08147',
  'see 2411.08147',
  '２４１１.０８１４７',
  'https://arxiv.org.example.com/abs/2411.08147',
  'https://notarxiv.org/abs/2411.08147',
  'https://example.com/?u=https://arxiv.org/abs/2411.08147',
  'https://user@arxiv.org/abs/2411.08147',
  'https://arxiv.org/abs/2411.08147/2411.08148',
  'https://doi.org/2411.08147',
  'ftp://arxiv.org/abs/2411.08147',
]

describe('parseArxivId', () => {
  test.each(accepted)('%s is %s, version %s', (text, id, version) => {
    expect(parseArxivId(text)).toEqual({ id, version })
  })

  test.each(refused)('refuses "%s"', (text) => {
    expect(parseArxivId(text)).toBeUndefined()
  })

  test('knows every archive that gave out old ids, the retired ones included', () => {
    const names =
      'astro-ph cond-mat cs gr-qc hep-ex hep-lat hep-ph hep-th math math-ph nlin nucl-ex nucl-th physics q-bio quant-ph acc-phys adap-org alg-geom ao-sci atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas dg-ga funct-an mtrl-th patt-sol plasm-ph q-alg solv-int supr-con'.split(
        ' ',
      )
    expect(names).toHaveLength(34)
    expect(names.filter((name) => parseArxivId(`${name}/9901001`)?.id !== `${name}/9901001`)).toEqual([])
  })

  test('answers in linear time on long hostile text', () => {
    const started = performance.now()
    for (const part of ['a.', 'a-', '/', '[', '1', 'arxiv:', ' ']) parseArxivId(part.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
