import { use } from 'react'
import type { ChartStrings } from '@/lib/charts/chart-slice'
import { PlotContext } from './plot-context.client'

type Props = { strings: ChartStrings; widthPx: number }

/** What stands in the middle of the ring: the lit slice in words, else the whole. The links and the table say it to screen readers. */
export function DonutCenter({ strings, widthPx }: Props) {
  const { shown } = use(PlotContext)
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 grid place-items-center text-center">
      <div style={{ width: widthPx }}>
        {shown ? (
          <>
            <p className="line-clamp-3 text-[0.84rem] leading-snug">{shown.name}</p>
            <p className="mt-1 font-serif text-[1.3rem] leading-tight">{shown.value}</p>
          </>
        ) : (
          <>
            <p className="font-semibold font-serif text-[2.75rem] leading-none">{strings.total}</p>
            <p className="mt-1.5 text-[0.84rem] text-soft">{strings.totalUnit}</p>
          </>
        )}
      </div>
    </div>
  )
}
