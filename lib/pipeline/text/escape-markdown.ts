/** A text from outside as one line of markdown that shows it as it is: no mark, entity, formula, HTML or address of it takes effect. */
export function escapeMarkdown(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(/https?:\/\/|www\./gi, '')
    .replace(/(?<=[\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, ' @ ')
    .replace(/[\\`*_[\]<>$~|&]/g, '\\$&')
    .replace(/^([#+\-=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
