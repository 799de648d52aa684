import { categoryColour } from '@/components/digest/category-colour'
import type { ChartSlice, ChartStrings } from '@/lib/charts/chart-slice'
import { linesPerTitle, panelHeightRem, panelLines, shownTitles } from '@/lib/charts/figure-size'

type Props = { slice: ChartSlice | undefined; slices: readonly ChartSlice[]; strings: ChartStrings }

/** The sources of the lit slice, else what is new in all of them; as high as the fullest slice needs. Not a live region:
 * with every arrow key it would speak over the link that has just been reached. */
export function SourcesPanel({ slice, slices, strings }: Props) {
  const titleCounts = slices.map(({ titles }) => titles.length)
  const minHeight = `${panelHeightRem(titleCounts)}rem`
  return (
    <div className="mt-3 border-line border-t pt-2.5 text-sm leading-5" style={{ minHeight }}>
      {slice ? (
        <SliceSources slice={slice} isNew={strings.isNew} />
      ) : (
        <NewSources slices={slices} limit={panelLines(titleCounts)} hint={strings.choose} />
      )}
    </div>
  )
}

type NewProps = { slices: readonly ChartSlice[]; limit: number; hint: string }

function NewSources({ slices, limit, hint }: NewProps) {
  const fresh = slices.flatMap(({ category, titles }) =>
    titles.filter(({ isNew }) => isNew).map((title) => ({ category, ...title })),
  )
  return (
    <>
      <p className="text-soft">{hint}</p>
      <ul className="mt-1.5">
        {fresh.slice(0, limit).map(({ category, text, lang }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a title may stand twice in a digest, and the list never moves
          <li key={position} className="flex items-baseline gap-2 pb-1">
            <span className="size-2 shrink-0 rounded-[1px]" style={{ background: categoryColour(category) }} />
            <span lang={lang} className="line-clamp-1 min-w-0 flex-1">
              {text}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function SliceSources({ slice, isNew }: { slice: ChartSlice; isNew: string }) {
  const { category, name, value, titles } = slice
  const clamp = linesPerTitle(titles.length) === 2 ? 'line-clamp-2' : 'line-clamp-1'
  const more = titles.length - shownTitles
  return (
    <>
      <p className="flex items-baseline gap-2">
        <span className="size-2 shrink-0 rounded-[1px]" style={{ background: categoryColour(category) }} />
        <span className="line-clamp-2 min-w-0 flex-1 font-semibold" title={name}>
          {name}
        </span>
        <span className="shrink-0 text-soft tabular-nums">{value}</span>
      </p>
      <ul className="mt-1.5">
        {titles.slice(0, shownTitles).map(({ text, lang, isNew: isNewTitle }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a title may stand twice in a digest, and the list never moves
          <li key={position} className="flex gap-3 pb-1">
            <span lang={lang} className={`min-w-0 flex-1 ${clamp}`}>
              {text}
            </span>
            {isNewTitle && <span className="shrink-0 font-semibold text-[0.8rem] text-accent">{isNew}</span>}
          </li>
        ))}
        {more > 0 && <li className="text-soft tabular-nums">+{more}</li>}
      </ul>
    </>
  )
}
