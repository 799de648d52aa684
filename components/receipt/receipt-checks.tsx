import { useTranslations } from 'next-intl'
import type { CheckResult } from '@/db/receipt'
import { detailOf } from '@/lib/digest/receipt-words'

/** Each check with its result and what it found. */
export function ReceiptChecks({ checks }: { checks: readonly CheckResult[] }) {
  const t = useTranslations('receipt')
  return (
    <table>
      <tbody>
        {checks.map((check) => (
          <tr key={check.name}>
            <th scope="row">{t(`checks.${check.name}`)}</th>
            <td className={resultOf(check) === 'failed' ? 'font-medium text-ink' : undefined}>{t(resultOf(check))}</td>
            <td>
              <Detail check={check} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function resultOf({ isPassed, isWarning }: CheckResult) {
  if (isPassed) return 'passed'
  return isWarning ? 'warning' : 'failed'
}

const foundWords = ['link', 'HTML', 'heading', 'code', 'prompt', 'apology'] as const

function Detail({ check }: { check: CheckResult }) {
  const t = useTranslations('receipt')
  const detail = detailOf(check)
  if (!detail) return null
  if ('figure' in detail) return t(`detail.${detail.figure}`, { value: detail.value })
  const nameOf = (word: string) => {
    const known = foundWords.find((one) => check.name === 'structure' && one === word)
    return known ? t(`found.${known}`) : word
  }
  return detail.words.map(nameOf).join(', ')
}
