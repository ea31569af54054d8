// Takes on kinds of news that courts, states, owners of sites and makers give: each is known by its headline and reads its own figures.
import { businessesIn, isLead, positionMax } from './businesses-in.ts'
import { exposed } from './exposure.ts'
import { byEach, isSum, partOfCost, partOfPower, salesOfPrice, timeTo } from './kind-sizes.ts'
import { aidTalk, boughtTalk, endedTalk, licenceTalk, settledTalk, shutTalk, slipTalk, suedTalk, withdrawnTalk } from './kind-talk.ts'
import { makerOf, type News, newsOf, newsProduct, type Plan, type Planner, type Said, type SaidFigure } from './news-plan.ts'
import { partOfCount } from './size-of-sums.ts'
import { exactAmount } from './sum-words.ts'

const sumIn = (said: Said): { readonly said: Said; readonly figure: SaidFigure } | undefined => {
  const [figure, other] = said.figures.filter(isSum)
  return figure === undefined || other !== undefined ? undefined : { said, figure }
}

/** "Zephyr will pay $92 million to settle a suit by 11,400 photographers". */
const planSettled: Planner = (news) => {
  if (!/\bsettle\w*\b/iu.test(news.titles)) return undefined
  const lead = news.said.find(
    (said) => isLead(said) && /\b(?:settle\w*)\b/iu.test(said.text) && /\bpay\w*\b/iu.test(said.text) && sumIn(said) !== undefined,
  )
  const sum = lead === undefined ? undefined : sumIn(lead)
  const payer = lead === undefined ? undefined : businessesIn(lead.text, news)[0]?.name
  if (lead === undefined || sum === undefined) return undefined
  const size = byEach(sum, news)
  if (size.length === 0) return undefined
  const isPending = news.said.some(({ text }) =>
    /\b(?:needs?|awaits?|subject to|has to|hearing)\b[^.]*\b(?:approv\w+|judge|court|hearing)\b/iu.test(text),
  )
  return {
    kind: 'settlement',
    lead: lead.claim,
    size,
    compared: [],
    ...(payer !== undefined && { talk: settledTalk({ payer, sum: exactAmount(sum.figure.unit, sum.figure.lo), isPending }) }),
  }
}

const sues = /\b(?:sue[sd]?|suing|filed (?:a )?(?:law)?suit against|takes? \p{Lu}[\p{L} ]+ to court)\b/iu
const asks = /\b(?:damages|ask(?:s|ed|ing)? for|seek(?:s|ing)?|demand\w*|want(?:s|ed)?|claim(?:s|ed|ing)?)\b/iu

/** "Eleven publishers sued Tarn and asked for EUR 1.4 billion in damages". */
const planSued: Planner = (news) => {
  if (!/\b(?:sue[sd]?|suing|lawsuits?|suit)\b/iu.test(news.titles) || /\bsettle/iu.test(news.titles)) return undefined
  const filed = news.said.find((said) => isLead(said) && sues.test(said.text))
  const lead =
    news.said.find((said) => isLead(said) && asks.test(said.text) && sumIn(said) !== undefined) ??
    newsOf(news.dossier, 'whole').said.find(
      (said) => /^The (?:law)?suit (?:asks|seeks|demands)\b/u.test(said.text) && sumIn(said) !== undefined,
    )
  const sum = lead === undefined ? undefined : sumIn(lead)
  if (filed === undefined || lead === undefined || sum === undefined) return undefined
  const behind = filed.text.search(sues)
  const defendant = businessesIn(filed.text, news).find(({ at }) => at > behind)?.name
  const size = byEach(sum, news)
  if (size.length === 0) return undefined
  return {
    kind: 'suit',
    lead: lead.claim,
    size,
    compared: [],
    ...(defendant !== undefined && { talk: suedTalk({ defendant, sum: exactAmount(sum.figure.unit, sum.figure.lo) }) }),
  }
}

/** "Will receive EUR 1.6 billion in state aid towards a plant that costs EUR 4.4 billion". */
const planAid: Planner = (news) => {
  if (!/\b(?:aid|subsid\w+|grants?|state support|incentives?)\b/iu.test(news.titles)) return undefined
  const found = news.said
    .filter((said) => isLead(said) && /\b(?:aid|subsid\w+|grants?|support|incentives?)\b/iu.test(said.text))
    .map((said) => ({ said, size: partOfCost(said) }))
    .find(({ size }) => size.length > 0)
  const [share] = found?.size ?? []
  if (found === undefined || share === undefined || !/\b(?:plant|fab|factory)\b/iu.test(found.said.text)) return undefined
  const party = businessesIn(found.said.text, news)[0]?.name
  return {
    kind: 'aid',
    lead: found.said.claim,
    size: [
      share,
      {
        text: 'Both sums are read as rounded at their last digit, which gives the range.',
        claims: [],
        ...(share.record && { record: share.record }),
      },
    ],
    compared: [],
    ...(party !== undefined && { talk: aidTalk({ party, aid: share.part, cost: share.whole }) }),
  }
}

const slips =
  /\b(?:slip\w*|delay\w*|postpon\w+|puts? (?:off|back)|push(?:es|ed)? back|late|later|isn['’]t coming|won['’]t (?:come|ship|arrive)|not (?:before|until|coming))\b/iu

/** "Will not ship its HX stack until the first quarter of 2027, two quarters later than it promised". */
const planSlip: Planner = (news) => {
  if (!slips.test(news.titles)) return undefined
  const lead = news.said.find(
    ({ text, claim }) => claim.position < positionMax && claim.modality !== 'rumour' && claim.modality !== 'possible' && slipped.test(text),
  )
  if (lead === undefined) return undefined
  const party = businessesIn(lead.text, news)[0]
  const known = newsProduct(lead.claim, news)
  const named = party === undefined ? undefined : (known?.replace(/^the /u, '') ?? ownThing(lead.text))
  if (party === undefined || named === undefined || !lead.text.includes(named)) return undefined
  const maker = makerOf(known, news) ?? party.name
  const isModel = news.dossier.entities.some(({ name, kind }) => name === named && kind === 'model')
  const thing = isModel ? named : `the ${named}`
  const left = timeTo(lead, `the date now given for ${thing}`, news)
  if (left === undefined) return undefined
  return { kind: 'slip', lead: lead.claim, size: left.size, compared: [], talk: slipTalk({ maker, thing, when: left.when, isModel }) }
}
const slipped =
  /\b(?:not (?:ship|release|launch|deliver|sell|publish|come|arrive)\b[^.]*\b(?:until|before)|(?:slip\w*|delay\w*|postpon\w*|put off|pushed back|moved)\b[^.]*\b(?:to|until)|later than)\b/iu

/** "Its HX memory stack": what its maker calls it, by a name in capitals. */
const ownThing = (text: string): string | undefined =>
  /\b(?:its|the) (?<thing>\p{Lu}[\p{Lu}\d][\p{L}\d-]*(?: \d+\p{L}*)? (?:\p{Ll}+ ){0,2}(?:stack|chip|accelerator|model|processor|system|rack|card|part|memory))\b/u.exec(
    text,
  )?.groups?.['thing']

const shuts = /\b(?:fire|flood\w*|leak\w*|shuts?|closed?|damage\w*|offline)\b/iu

/** "A fire has shut one of six halls, and with it 24 MW of the 140 MW that the campus houses". */
const planShut: Planner = (news) => {
  if (!shuts.test(news.titles)) return undefined
  const found = news.said
    .filter((said) => isLead(said) && shuts.test(said.text))
    .map((said) => ({ said, size: partOfPower(said) }))
    .find(({ size }) => size.length > 0)
  const [share] = found?.size ?? []
  if (found === undefined || share === undefined) return undefined
  const owner = businessesIn(found.said.text, news)[0]?.name
  const back = news.said.find(({ text }) => /\b(?:hopes?|expects?|plans?)\b[^.]*\b(?:back|reopen\w*|again|repaired)\b/iu.test(text))
  return {
    kind: 'shut',
    lead: found.said.claim,
    size: [
      share,
      {
        text: 'Both figures are read as rounded at their last digit; what the rest can take over is not in it.',
        claims: [],
        ...(share.record && { record: share.record }),
      },
    ],
    compared: [],
    ...(owner !== undefined && { talk: shutTalk({ owner, part: share.part, when: back?.text }) }),
  }
}

const buys = /\b(?:buys?|to buy|buying|bought|acquir\w+|takes? over|purchase[sd]?)\b/iu

/** "Tessel has agreed to buy Candlewick for $2.3 billion", where the report gives a year's sales of what is bought. */
const planBought: Planner = (news) => {
  if (!/\b(?:buys?|buying|acquir\w+|takeover|takes? over|purchase|swoops?)\b/iu.test(news.titles)) return undefined
  for (const lead of news.said.filter(isLead)) {
    const verb = lead.text.search(buys)
    const sum = lead.figures.filter(isSum)[0]
    if (
      verb < 0 ||
      sum === undefined ||
      /(?:\d\s?(?:%|per ?cent)|\b(?:stakes?|majority|minority|half|third|quarter)) (?:of|in)\b/iu.test(lead.text)
    )
      continue
    const named = businessesIn(lead.text, news)
    const [buyer, bought] = [named.find(({ at }) => at < verb), named.find(({ at }) => at > verb)]
    if (buyer === undefined || bought === undefined) continue
    const size = salesOfPrice({ said: lead, figure: sum }, bought.aliases, news)
    if (size.length === 0) return undefined
    const price = exactAmount(sum.unit, sum.lo)
    return { kind: 'purchase', lead: lead.claim, size, compared: [], talk: boughtTalk({ buyer: buyer.name, bought: bought.name, price }) }
  }
  return undefined
}

/** "Selmark will require a licence for exports of memory to Tirra from 1 January". */
const planLicence: Planner = (news) => {
  if (!/\b(?:export\w*|licen[cs]es?|permits?|sales? to|sent to|shipments?)\b/iu.test(news.titles)) return undefined
  const lead = news.said.find(
    (said) =>
      (said.isNews || said.claim.position < 2) &&
      /\b(?:will|would)\b/u.test(said.text) &&
      /\b(?:licen[cs]e|permit)/iu.test(said.text) &&
      /\bexport(?:s|ers?|ing)?\b/iu.test(said.text),
  )
  if (lead === undefined) return undefined
  const states = news.dossier.entities
    .filter(({ kind }) => kind === 'country')
    .map(({ name }) => ({ name, at: lead.text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const [state, target, third] = states
  const seller = news.said.flatMap(({ text }) =>
    /\b(?:sells?|ships?|suppl(?:y|ies)|exports?|makes?|earn(?:s|ed))\b/iu.test(text) ? businessesIn(text, news).slice(0, 1) : [],
  )[0]?.name
  const left = timeTo(lead, 'the day it is to start', news)
  const more = /\bto (?<many>(?:[a-z]+|\d+) (?:more|other|further) countries)\b/u.exec(lead.text)?.groups?.['many']
  const whither = target?.name ?? (more === undefined ? undefined : 'those countries')
  if (state === undefined || whither === undefined || third !== undefined || left === undefined) return undefined
  const granted = news.said
    .filter(({ text }) => /\b(?:applications?|applied)\b/iu.test(text) && /\bgranted|approved\b/iu.test(text))
    .flatMap(partOfCount)
  return {
    kind: 'licence',
    lead: lead.claim,
    size: [...exposed(news, lead), ...left.size, ...granted.slice(0, 1)],
    compared: [],
    ...(seller !== undefined && { talk: licenceTalk({ state: state.name, target: whither, seller }) }),
  }
}

/** "Has withdrawn three of the nine scores it published, after 212 of the 1,000 questions were found in its training data". */
const planWithdrawn: Planner = (news) => {
  if (
    !/\b(?:withdr[ae]w\w*|retract\w*|takes? back|corrects?)\b/iu.test(news.titles) ||
    !/\b(?:scores?|benchmarks?|results?)\b/iu.test(news.titles)
  )
    return undefined
  const lead = news.said.find((said) => isLead(said) && /\b(?:withdr[ae]w\w*|retract\w*|taken back|took back)\b/iu.test(said.text))
  if (lead === undefined) return undefined
  const product = newsProduct(lead.claim, news)
  const maker = businessesIn(lead.text, news)[0]?.name
  const size = news.said.filter(isLead).flatMap(partOfCount).slice(0, 1)
  if (size.length === 0) return undefined
  return {
    kind: 'withdrawal',
    lead: lead.claim,
    size,
    compared: [],
    ...(product !== undefined && maker !== undefined && { talk: withdrawnTalk({ maker, product }) }),
  }
}

/** "Ends a $3.1 billion contract with Oxbow two years early". */
const planEnded: Planner = (news) => {
  if (!/\b(?:ends?|ended|terminat\w+|cancels?|cancelled|walks? away|pulls? out|quits?|drops?)\b/iu.test(news.titles)) return undefined
  for (const lead of news.said.filter(isLead)) {
    const verb = lead.text.search(/\b(?:end(?:s|ed|ing)?|terminat\w+|cancel\w*|walk(?:s|ed)? away|pull(?:s|ed)? out)\b/iu)
    const sum = lead.figures.find(isSum)
    if (verb < 0 || sum === undefined || !/\b(?:contract|agreement|deal|lease)\b/iu.test(lead.text)) continue
    const [leaver, left] = businessesIn(lead.text, news)
    const years = lead.figures.find(({ kind, unit, lo, hi }) => kind === 'time' && unit === 'year' && lo === hi)
    const size = years === undefined ? [] : endOf(lead, news)
    if (leaver === undefined || left === undefined || leaver.at > verb || size.length === 0) continue
    return {
      kind: 'end',
      lead: lead.claim,
      size,
      compared: [],
      talk: endedTalk({ leaver: leaver.name, left: left.name, sum: exactAmount(sum.unit, sum.lo) }),
    }
  }
  return undefined
}

/** The time that is left of a contract which its customer ends. */
function endOf(lead: Said, news: News): Plan['size'] {
  const dated = [
    lead,
    ...news.said.filter(
      ({ claim, text }) =>
        claim.articleId === lead.claim.articleId && /\b(?:contract|agreement|it|which)\b[^.]*\b(?:end|run|until|expire)\w*/iu.test(text),
    ),
  ]
  return dated.flatMap((said) => timeTo(said, 'the day given for the end', news)?.size ?? []).slice(0, 1)
}

/** In this order: the kind that says most of a story comes first. */
export const kindPlanners: readonly Planner[] = [
  planSettled,
  planSued,
  planAid,
  planShut,
  planBought,
  planLicence,
  planWithdrawn,
  planEnded,
  planSlip,
]
