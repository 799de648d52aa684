import { useTranslations } from 'next-intl'
import type { HostCount } from '@/db/queries/hosts'

type Props = {
  hosts: readonly HostCount[]
  /** What the same hosts listed in the span before. */
  before: ReadonlyMap<string, number>
  days: number
}

/** Which sites are listed most of late, beside how often they were before. */
export function HostsTable({ hosts, before, days }: Props) {
  const t = useTranslations('trends')
  if (hosts.length === 0) return null
  return (
    <section aria-labelledby="hosts" className="pt-12">
      <h2 id="hosts" className="mb-1 font-semibold font-serif text-xl">
        {t('hosts')}
      </h2>
      <p className="mb-3 text-sm text-soft">{t('hostsText', { days })}</p>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-ink border-b text-left">
            <th scope="col" className="py-1.5 pr-4 font-semibold">
              {t('host')}
            </th>
            {(['listed', 'differentSources', 'listedBefore'] as const).map((name) => (
              <th key={name} scope="col" className="whitespace-nowrap py-1.5 pl-3 text-right font-semibold">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hosts.map(({ host, listed, sources }) => (
            <tr key={host} className="border-line border-b">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal [overflow-wrap:anywhere]">
                {host}
              </th>
              <td className="pl-3 text-right tabular-nums">{listed}</td>
              <td className="pl-3 text-right tabular-nums">{sources}</td>
              <td className="pl-3 text-right text-soft tabular-nums">{before.get(host) ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
