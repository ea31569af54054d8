// Deals told behind another one: done before or after it, paying for it, or feeding what it is about.
import { ended, hasFigure, type Split, subjectOf } from './clause-pieces.ts'
import { isParty } from './deal-leads.ts'

/** "… from Kestrel, a week after it ordered 600 GPUs": what was done before, or after. */
export const aroundIt: Split = (parts) => {
  const { text, figures } = parts
  const subject = subjectOf(parts)
  const found =
    /,?\s(?:(?:an?|two|three|four|five|six|several|some|just|only)\s(?:\p{Ll}+\s){1,3})?(?:after|before) it (?=(?:had |has )?\p{Ll}+(?:ed|t|n)\b)/u.exec(
      text,
    )
  if (subject === undefined || found === null) return []
  const [left, right] = [found.index, found.index + found[0].length]
  if (!hasFigure(figures, 0, left) || !hasFigure(figures, right, text.length)) return []
  return [ended(text.slice(0, left)), ended(`${subject} ${text.slice(right).replace(/^had /u, '')}`)]
}

/** "… from Nvidia, financing the purchase with a $900 million loan from Vega". */
export const paidWith: Split = (parts) => {
  const { text, figures } = parts
  const subject = subjectOf(parts)
  const found = /,\s(?:financing|funding|paying for) [^,;$€£\d]{2,50}? with (?=(?:an? )?[$€£\d])/u.exec(text)
  if (subject === undefined || found === null) return []
  const right = found.index + found[0].length
  if (!hasFigure(figures, 0, found.index) || !hasFigure(figures, right, text.length)) return []
  return [ended(text.slice(0, found.index)), ended(`${subject} has secured ${text.slice(right)}`)]
}

/** "… at Kestrel's site, to be powered by 35 MW of wind from Vega": what feeds it is a deal of its own. */
export const fedBy: Split = ({ text, figures, names }) => {
  const found = /,?\s(?:(?:to be|which will be|and will be) (?:powered|fed|supplied) (?:by|with)|powered by)\s/u.exec(text)
  const host = found === null ? undefined : names.findLast((name) => isParty(name) && name.end <= found.index)
  if (found === null || host === undefined) return []
  const right = found.index + found[0].length
  if (!hasFigure(figures, 0, found.index) || !hasFigure(figures, right, text.length)) return []
  return [ended(text.slice(0, found.index)), ended(`${host.text} will be powered by ${text.slice(right)}`)]
}
