// What news of purchases, rounds, suits and common work leaves open: a sum.
import { businessesIn } from './businesses-in.ts'
import type { OpenKind } from './open-kind.ts'
import { proper } from './open-names.ts'
import { defendantOf } from './suit-parties.ts'
import { exactAmount } from './sum-words.ts'

const firm = '(?:firm|company|maker|start-up|startup|specialist|supplier|operator|developer|provider|lab|group|business)\\b'
const isFirm = new RegExp(firm, 'u')
export const purchase: OpenKind = {
  title: /\b(?:buys?|buying|bought|acquir\w+|takes? over|take over|swallows?|purchase)\b/iu,
  never: /\b(?:stakes?|shares?|chips?|power|land|licen[cs]\w+|bonds?)\b/iu,
  lead: /\b(?:buy|buys|bought|buying|acquire[sd]?|acquiring|takes? over|taken over)\b/iu,
  opens: true,
  data: ({ lead, news }) => {
    const made =
      /\b(?:to buy|will buy|is buying|has bought|bought|buys|acquired|has acquired|will acquire|to acquire|acquires|takes over|to take over|has taken over|will take over) (?:(?:the |a )?(?:\p{Ll}[\p{L}-]* ){0,3}?(?:firm|company|maker|start-up|startup|specialist|supplier|operator) )?/u
    const verb = made.exec(lead.text)
    const bought = verb === null ? undefined : proper(lead.text.slice(verb.index + verb[0].length))
    const buyer = verb === null ? undefined : businessesIn(lead.text.slice(0, verb.index), news)
    const isBusiness = news.dossier.entities.every(
      ({ name, aliases, kind }) =>
        ![name, ...aliases].includes(bought ?? '') || /^(?:ai_lab|company|operator|chip_maker|cloud|utility)$/u.test(kind),
    )
    if (bought === undefined || !isBusiness || buyer?.length !== 1 || verb === null) return []
    // A name that the registry does not know is a business where its report calls it one.
    const isKnown = news.dossier.entities.some(({ name, aliases }) => [name, ...aliases].includes(bought))
    const behind = lead.text.slice(verb.index + verb[0].length + bought.length)
    if (
      (!isKnown || /^, an? /u.test(behind)) &&
      !isFirm.test(verb[0]) &&
      !new RegExp(`^, (?:an?|the) (?:[^.;,]{0,40} )?${firm}`, 'u').test(behind)
    )
      return []
    return [
      { slot: 'price-of-purchase', open: `whether ${buyer[0]?.name} pays much or little for ${bought}`, missing: 'a price' },
      ...(lead.figures.some(({ kind, lo, hi }) => kind === 'money' && lo === hi)
        ? [
            {
              slot: 'sales-of-party',
              open: `how many years of sales ${buyer[0]?.name} pays for ${bought}`,
              missing: 'a year of those sales',
            },
          ]
        : []),
    ]
  },
}

const isEquity = /\b(?:round|series [a-h]|investors|venture|backers|led by)\b/iu
const noEquity = /\b(?:debt|loans?|credit|bonds?|charit\w+|grants?|golf|school|donat\w+|auction|fund that)\b/iu
export const round: OpenKind = {
  title: /\b(?:rais(?:es|ed|ing)|round|funding|takes? in|secures?|closes?|new money|backers?)\b/iu,
  never:
    /\b(?:loans?|debts?|bonds?|notes|credit|grants?|aid|pric(?:e|es|ing)|forecasts?|guidance|fees?|wages?|funds? (?:of|for)|new fund|IPO|offering|charit\w+)\b/iu,
  lead: /\b(?:raised|raises|took in|takes in|has secured|secured|closed)\b/iu,
  isOfOne: true,
  opens: true,
  data: ({ lead, party, news }) => {
    const sums = lead.figures.filter(
      ({ kind, lo, hi, by, qualifier }) => kind === 'money' && lo === hi && by === undefined && qualifier === 'exact',
    )
    const [sum] = sums
    const isSelf = news.dossier.entities.some(({ name, kind }) => name === party && kind !== 'investor')
    if (sum === undefined || sums.length > 1 || sum.lo < 1e6 || !isSelf) return []
    const [before, behind] = [lead.text.slice(0, sum.start), lead.text.slice(sum.end)]
    if (!/\b(?:raised|raises|took in|takes in|secured|closed) (?:a round of )?$/iu.test(before)) return []
    if (
      !isEquity.test(`${lead.text}\n${news.titles}`) ||
      !/^(?:[,.]| in (?:an?|its) (?:\p{L}+ )?round(?:[,.]| led by | that values )| led by )/u.test(behind) ||
      noEquity.test(lead.text)
    )
      return []
    const amount = exactAmount(sum.unit, sum.lo)
    // A larger sum somewhere may be what it is put at.
    if (news.said.some(({ figures }) => figures.some(({ kind, lo }) => kind === 'money' && lo > sum.lo))) return []
    return [
      { slot: 'valuation', open: `what part of ${party} the investors get for ${amount}`, missing: 'a valuation' },
      { slot: 'sales-of-party', open: `how many years of sales of ${party} the ${amount} come to`, missing: 'a year of those sales' },
    ]
  },
}

export const suit: OpenKind = {
  title: /\b(?:sue[sd]?|suing|lawsuits?|suit|takes? .* to court)\b/iu,
  never: /\b(?:settl\w+|awards?|verdicts?|dismiss\w*|throws?|thrown|wins?|loses?|appeal\w*|jury|rules?|ruled|ends?|drops?)\b/iu,
  lead: /\b(?:sued|sues|have sued|has sued|filed (?:a |suit )|accuse[sd]?)\b/iu,
  data: ({ lead, party, news }) => {
    const defendant = defendantOf(lead.text, party, news)
    if (defendant === undefined) return []
    return [{ slot: 'sum-asked', open: `how much is at stake for ${defendant}`, missing: 'a sum that is asked for' }]
  },
}

export const partnership: OpenKind = {
  title: /\b(?:partner\w*|work together|team(?:s)? up|alliance|cooperat\w+|join(?:s)? forces|to use|deal|agreement|licen[cs]\w+)\b/iu,
  never: /\b(?:merger|takeover|buys?|sue[sd]?|court|export\w*|strike|union|ends?|off)\b/iu,
  lead: /\b(?:work together|partner(?:ed|ship)?|team(?:ed)? up|cooperate|joined forces|join forces|may use|signed)\b/iu,
  data: ({ lead, party, news }) => {
    const pair =
      /^(?<one>\p{Lu}[^,.;]{1,40}?) and (?:the )?(?<other>\p{Lu}[^,.;]{1,40}?) (?:will |have |are to )?(?:work together|partner(?:ed)?|team(?:ed)? up|cooperate|agreed to work together|join(?:ed)? forces)\b/u.exec(
        lead.text,
      )?.groups
    const [one] = businessesIn(pair?.['one'] ?? '', news)
    const other = pair?.['other']
    if (one === undefined || other === undefined || one.name !== party) return []
    const whom =
      businessesIn(other, news)[0]?.name ??
      (/ (?:clinic|hospitals?|group|authority|ministry|university|council|board|service|trust)$/u.test(other) ? `the ${other}` : other)
    if (businessesIn(other, news).length === 0 && whom === other) return []
    return [{ slot: 'sum-of-contract', open: `what the work with ${whom} is worth to ${party}`, missing: 'a sum' }]
  },
}
