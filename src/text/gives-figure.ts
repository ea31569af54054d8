// Whether a report gives a figure, however it writes it: for counting how many reports do, and for checking that count.
import { type FoundQuantity, findQuantities } from './quantities.ts'

const prefix = 'figure:'

/** A figure by what it is in base units: what a count of reports, and an absence, are about. */
export const figureSlot = ({ base }: Pick<FoundQuantity, 'base'>): string => `${prefix}${base.unit} ${base.lo}`

/** Whether a text has the figure of a slot, as an exact value or an end of a range. */
export function givesFigure(text: string, language: string, slot: string): boolean {
  const [, unit = '', value = ''] = /^figure:(.*) (\S+)$/u.exec(slot) ?? []
  const sought = Number(value)
  return text
    .split(/(?<=[.!?])\s+|\n+/u)
    .filter((sentence) =>
      /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million)\b/iu.test(sentence),
    )
    .some((sentence) =>
      findQuantities(sentence, language).some(({ base }) => base.unit === unit && (base.lo === sought || base.hi === sought)),
    )
}
