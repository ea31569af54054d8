// What news of products, prices, results, jobs and users leaves open.
import { found, nameOf, type OpenKind } from './open-kind.ts'
import { proper } from './open-names.ts'

const scored =
  /\b(?:scor(?:es?|ed)|solv(?:es|ed)|benchmark\w*|own tests?|tests?|faster|accura\w+|as good as|better|errors?|fell from|time spent|close to)\b/iu
const things = 'assistant|model|agent|app|tool|chatbot|chip|accelerator|browser|search engine'
const released =
  /\b(?:released|releases|launched|launches|published|publishes|brought out|brings out|unveiled|unveils|introduced|introduces)(?: the weights of)? /u
export const release: OpenKind = {
  title: /\b(?:releas\w*|launch\w*|publish\w*|brings? out|unveil\w*|introduc\w*|starts? selling|opens?|is out|debuts?)\b/iu,
  never:
    /\b(?:report|figures|results|memo|bonds?|shares|prisoners?|hostages?|office|inquiry|investigation|probe|fund|letter|court|study|survey|data cent(?:re|er)|campus|plant|fab)\b/iu,
  lead: released,
  isOfOne: true,
  opens: true,
  data: ({ lead, party, news, words }) => {
    const verb = released.exec(lead.text)
    const behind = verb === null ? '' : lead.text.slice(verb.index + verb[0].length)
    const own = proper(behind)
    const isThing =
      own !== undefined &&
      (/\d/u.test(own) ||
        new RegExp(String.raw`^, (?:an?|its|the) (?:\p{Ll}[\p{L}-]* ){0,3}(?:${things})\b`, 'u').test(behind.slice(own.length)) ||
        news.dossier.entities.some(({ name, kind }) => name === own && (kind === 'model' || kind === 'chip')))
    const plain = found(
      new RegExp(
        String.raw`^(?:an?|its|the) (?:new |small |large |open |first )*(?<what>${things})(?=[,.]| (?:that|for|which|with|called|on|in) )`,
        'u',
      ),
      behind,
      'what',
    )
    const thing = isThing ? own : plain === undefined ? undefined : `the ${plain} of ${party}`
    if (thing === undefined) return []
    return [
      { slot: 'price-of-thing', open: `what ${thing} costs those who use it`, missing: 'a price' },
      ...(scored.test(words)
        ? [{ slot: 'test-by-others', open: `whether ${thing} does what ${party} says of it`, missing: 'a test by others' }]
        : []),
      { slot: 'number-of-users', open: `how many use ${thing}`, missing: 'a count of them' },
    ]
  },
}

export const results: OpenKind = {
  title: /\b(?:revenues?|sales|earnings|results|quarter|turnover)\b/iu,
  never: /\b(?:forecasts?|outlook|guidance|acquir\w+|buys?|takeover|sue[sd]?|tax|duty|export\w*|market|industry|shares|stakes?)\b/iu,
  lead: /\b(?:(?:had|has|reported|posted|made) (?:\p{Ll}+ )?(?:revenues?|sales|turnover)|(?:revenues?|turnover) (?:rose|fell|grew|climbed|was|of|came)|['’]s (?:revenues?|sales))\b/iu,
  isOfOne: true,
  opens: true,
  data: ({ party, lead }) =>
    lead.figures.every(({ kind }) => kind !== 'money')
      ? []
      : [
          { slot: 'profit-or-loss', open: `whether ${party} earns on what it sells`, missing: 'a profit or loss' },
          { slot: 'shares-by-customer', open: `how far ${party} depends on its largest customers`, missing: 'their shares of its sales' },
        ],
}

export const supply: OpenKind = {
  title: /\b(?:sold out|sells? out|sold|shortages?|scarce|booked|spoken for)\b/iu,
  never: /\b(?:shares?|stakes?|tickets|concert|court|bonds?)\b/iu,
  lead: /\b(?:sold all (?:the|of the|its) [^.;]{2,40} (?:(?:it|that it) can make|for|until)|is sold out (?:until|for|of)|sold out of (?:its |the )?\p{Ll}+)\b/iu,
  isOfOne: true,
  opens: true,
  data: ({ party }) => [
    { slot: 'shares-by-customer', open: `which customers get how much of what ${party} makes`, missing: 'their shares' },
  ],
}

export const layoffs: OpenKind = {
  title: /\b(?:lay(?:s|ing)? off|laid off|layoffs?|cuts?|cutting|shed(?:s|ding)?|jobs?|dismiss\w*|redundan\w+|shrinks?)\b/iu,
  never: /\b(?:prices?|costs?|ties|output|deal|rates?|tax|fees?|capacity|strike|union|sue[sd]?|creates?|adds?)\b/iu,
  lead: /\b(?:cut|cuts|lay off|laid off|lays off|dismissed|shed|axed)\b/iu,
  isOfOne: true,
  opens: true,
  data: ({ lead, party, news }) => {
    const many = String.raw`(?:about |some |nearly |almost |around |another )?(?:\d[\d,]* (?:of (?:its|the) )?(?:[\d,]+ )?(?:jobs|posts|people|staff|employees|workers|roles)|(?:a (?:fifth|quarter|third|tenth)|half) of its (?:staff|workforce|employees|jobs))`
    const frame = `^${nameOf(party, news)} (?:has |will |is to )?(?:cut|cuts|lay off|laid off|lays off|dismissed|shed|axed) ${many}(?![^.;]* (?:and|or) \\d)`
    if (!new RegExp(frame, 'u').test(lead.text)) return []
    return [{ slot: 'sum-saved-by-cuts', open: `what ${party} saves with the jobs`, missing: 'a sum' }]
  },
}

export const usage: OpenKind = {
  title: /\b(?:users?|people use|subscribers|tokens|customers)\b/iu,
  never: /\b(?:leak\w*|breach\w*|expos\w*|outage|prices?|sue[sd]?|court|fine[ds]?|survey|study|revenues?|loses?|lost)\b/iu,
  lead: /\b(?:has|have|serves?|reached) (?:now |about |some |more than |over |nearly )?\d[\d.,]*(?: (?:million|billion|trillion))? (?:users|subscribers|tokens|customers|developers)(?=[,.]| (?:an?|each|every|per) (?:day|week|month)\b| now\b| worldwide\b)/iu,
  isOfOne: true,
  opens: true,
  data: ({ lead, party }) => {
    const count = found(
      /\b(?<count>\d[\d.,]*(?: (?:million|billion|trillion))? (?:users|subscribers|tokens|customers|developers))\b/u,
      lead.text,
      'count',
    )
    if (count === undefined) return []
    return [
      ...(/tokens|customers/u.test(count)
        ? []
        : [{ slot: 'number-paying', open: `how many of the ${count} pay ${party}`, missing: 'a count of those' }]),
      { slot: 'sum-earned-on-use', open: `what ${party} earns with the ${count}`, missing: 'a sum of sales' },
      { slot: 'use-by-each', open: `how much each of the ${count} uses what ${party} offers`, missing: 'a count of messages or hours' },
    ]
  },
}
