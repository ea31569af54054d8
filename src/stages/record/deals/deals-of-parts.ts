// A figure beside another that it is a part of, adds to or belongs to the house and not the deal: a clause for each deal of it.
import { ended, hasFigure, type Split, subjectOf } from './clause-pieces.ts'
import { isParty } from './deal-leads.ts'

/** Beside, and running: the figure is left out of a deal's own figures, and is found by its words. */
export const alreadyRunning =
  /,?\s(?:to|on top of|beside|alongside|in addition to)\s(?:the|its)\s(\d[\d.,]*\s?(?:MW|GW|megawatts|gigawatts))\s(?:(?:that|which) (?:is|are) )?(?:already|now|currently)\s(?:in (?:use|operation|service)|live|running|operating|operational|online|open)\b/u
/** "Has begun phase two, which adds 20 MW to the 12 MW already in use": what is there runs. */
export const alreadyThere: Split = (parts) => {
  const { text, figures, language } = parts
  const found = alreadyRunning.exec(text)
  const subject = subjectOf(parts)
  if (!language.startsWith('en') || found === null || subject === undefined || !hasFigure(figures, 0, found.index)) return []
  const tail = text.slice(found.index + found[0].length)
  return [ended(text.slice(0, found.index) + tail), ended(`${subject} has ${found[1]} in operation`)]
}

const ofIt = /^\sof (?:it|that|them|which)(?=\s(?:as (?:a |an )?(?:\p{Ll}+ )?(?:loan|debt|credit|equity)\b|from\b|in (?:debt|equity)\b))/u
/** "Raised $250 million, $150 million of it as a loan from Kestrel Bank": the whole, and who gave the part. */
export const partFrom: Split = ({ text, figures, names }) => {
  const [whole, part, more] = figures.filter((figure) => figure.money !== undefined)
  if (whole === undefined || part === undefined || more !== undefined) return []
  const found = ofIt.exec(text.slice(part.end))
  const comma = /,\s(?:with\s)?$/u.exec(text.slice(whole.end, part.start))
  if (found === null || comma === null || comma.index > 20) return []
  const rest = text.slice(part.end + found[0].length)
  if (!names.some((name) => isParty(name) && name.start >= part.end) || /\d/.test(rest)) return []
  return [ended(text.slice(0, whole.end + comma.index)), ended(`${text.slice(0, whole.start)}${text.slice(part.start, part.end)}${rest}`)]
}

const holder =
  /,\s(?:the|an?)\s(?:\p{Ll}+\s)?(?:owner|operator|landlord|developer|builder)\sof\s(?:an?|the)\s[^,;]*\d[^,;]*?(?:campus|site|hall|building|data cent(?:re|er)|facility|park)\b[^,;\d]*,/u
const shareOfIt =
  /\b(?:(?:an?|one)\s(?:half|third|quarter|fifth|sixth|tenth)|half)\sof\s(?:it|that|the (?:space|site|campus|hall|building)),\s(?=\d)/u
/** "Orion Data, the owner of an 80 MW campus in Lund, has let a quarter of it, 20 MW": the deal is of what is let. */
export const withoutHolding: Split = ({ text, figures }) => {
  const aside = holder.exec(text)
  if (aside === null) return []
  const end = aside.index + aside[0].length
  if (!hasFigure(figures, aside.index, end) || !hasFigure(figures, end, text.length)) return []
  return [ended(`${text.slice(0, aside.index)}${text.slice(end).replace(shareOfIt, '')}`)]
}
