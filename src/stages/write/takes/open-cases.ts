// What news of rules, outages, incidents, studies and surveys leaves open.
import { found, nameOf, type OpenKind } from './open-kind.ts'

const rulers: ReadonlySet<string> = new Set(['country', 'regulator', 'public_body', 'government'])
export const rule: OpenKind = {
  title: /\b(?:licen[cs]es?|rules?|laws?|bars?|bans?|banned|require\w*|restrict\w*|curbs?|limits?|permits?|export\w*|register)\b/iu,
  never: /\b(?:schools?|federation|forum|ministries|court|judge|lifts?|eases?|drops?|sue[sd]?|survey|study|ends? ban)\b/iu,
  lead: /\b(?:will require|will bar|will ban|has banned|has barred|banned|barred|requires|passed a law|adopted (?:a|the) (?:law|rule)|will have to|must)\b[^.;]*\b(?:licen[cs]es?|permits?|exports?|sales?|sold|sell\w*|ship\w*|import\w*|companies|firms|developers|labs|makers|offer\w*)\b/iu,
  data: ({ lead, news }) => {
    const id = lead.claim.subject.entityId
    const ruler = news.dossier.entities.find((each) => each.id === id && rulers.has(each.kind))?.name
    if (
      ruler === undefined ||
      !/^will require|^will ba|^ha(?:s|ve) ba|^ba(?:nned|rred)|^requires|^passed|^adopted/u.test(lead.claim.verb.text)
    )
      return []
    return [{ slot: 'penalty', open: `what it costs to break the rule of ${ruler}`, missing: 'a penalty' }]
  },
}

export const outage: OpenKind = {
  title: /\b(?:outages?|down|offline|fails?|failed|faults?|disrupt\w*|unreachable|stops?)\b/iu,
  never: /\b(?:shares?|profits?|revenues?|sales|prices?|court|slow\w*|study|plan|talks|test|drill)\b/iu,
  lead: /\b(?:(?:was|were|went|is) (?:down|offline|unreachable)|outage|out of service|gave no answers?|could not be reached)\b/iu,
  isOfOne: true,
  data: ({ lead, party, news }) => {
    const name = nameOf(party, news)
    const isIts = [
      String.raw`\b[Oo]utages? (?:of|at) (?:the )?${name}`,
      String.raw`^(?:The )?(?:\p{L}+ ){0,2}(?:[Ss]ervices?|assistant|app|site|systems?|models?|interface|cloud)(?: of| at) ${name}[^.;,]{0,40} (?:was|were|went|is|gave)\b`,
      String.raw`^${name}(?:['’]s? (?:\p{Ll}+ ){1,2})?(?: was| were| went| is) (?:down|offline|unreachable)\b(?! \d)`,
    ].some((each) => new RegExp(each, 'u').test(lead.text))
    if (
      !isIts ||
      !/\b(?:hours?|minutes|morning|afternoon|night|day)\b/iu.test(lead.text) ||
      /\b(?:planned|test|exercise|drill|maintenance|rival)\b/iu.test(lead.text)
    )
      return []
    return [
      { slot: 'sum-of-damage', open: `what the outage costs ${party} or its customers`, missing: 'a sum for credits or for what was lost' },
      { slot: 'cause-told', open: `whether ${party} has put right what made its services stop`, missing: 'a cause' },
    ]
  },
}

export const incident: OpenKind = {
  title: /\b(?:delet\w+|leak(?:s|ed)?|expos\w+|breach\w*|st(?:ole|olen|eal)|hack\w*|copied|error|flaws?|bugs?|incident)\b/iu,
  never: /\b(?:study|survey|court|sue[sd]?|judge|benchmark|price|test|institute|researchers?|shares|rumou?r|memo|document|rival)\b/iu,
  lead: /\b(?:deleted|leaked|exposed|stole|stolen|copied|let|showed|broke into)\b/iu,
  isOfOne: true,
  data: ({ lead, party, news }) => {
    const name = nameOf(party, news)
    const isIts = [
      String.raw`^(?:An?|The) (?:\p{Ll}+ ){0,2}(?:agent|model|assistant|chatbot|tool|system)s? (?:of|made by|from|run by) ${name}(?: has)? (?:deleted|exposed|leaked)\b`,
      String.raw`^An? (?:fault|flaw|bug|error|leak|hole)s? (?:at|of|in) (?:the \p{Ll}+ of )?${name} (?:has )?(?:let|exposed|showed|leaked)\b`,
      String.raw`^(?:Attackers|Intruders|Hackers|Thieves)\b[^.;]{0,40} ${name}\b`,
      String.raw`^${name} (?:has )?sa(?:ys|id)(?: on \p{L}+)?(?: that)? (?:attackers|intruders|hackers|thieves) (?:had |have )?(?:copied|st[oa]len?|broken? into)\b`,
    ].some((each) => new RegExp(each, 'u').test(lead.text))
    if (!isIts) return []
    return [{ slot: 'sum-of-damage', open: `what damage the case at ${party} did in money`, missing: 'a sum' }]
  },
}

export const study: OpenKind = {
  title: /\b(?:study|trial|experiments?|research\w*|finds?|found|shows?)\b/iu,
  never: /\b(?:survey|poll|court|market|analysts?|settle\w*|sales|shares|review of|inquiry|investigation)\b/iu,
  lead: /\b(?:study|trial|experiment)\b/iu,
  data: ({ lead }) => {
    const whole = found(
      /\b(?<what>(?:study|trial|experiment) (?:of|with|among|on) (?:about |some )?\d[\d,]* (?:(?!found|finds|shows|showed)\p{Ll}+ )?(?!found|finds|shows|showed)\p{Ll}{3,}) (?:has |have )?(?:found|finds|shows|showed|suggests)\b/u,
      lead.text,
      'what',
    )
    if (whole === undefined) return []
    return [{ slot: 'study-repeated', open: `whether others would find what the ${whole} found`, missing: 'a second study' }]
  },
}

export const survey: OpenKind = {
  title: /\b(?:survey|poll|finds?|found|% of|in (?:ten|five|four|three)|half of)\b/iu,
  never: /\b(?:study|trial|court|election|voters?|census)\b/iu,
  lead: /\b(?:survey|poll)\b/iu,
  data: ({ lead }) => {
    const { share, whom } =
      /\b(?<share>\d{1,2}(?:\.\d)?)(?:%| per ?cent) of (?:the |all )?(?<whom>\p{Ll}+s)\b(?! of)/u.exec(lead.text)?.groups ?? {}
    if (share === undefined || whom === undefined) return []
    return [
      { slot: 'number-asked', open: `how exact the ${share}% of ${whom} are`, missing: 'a count of those asked' },
      {
        slot: 'how-chosen',
        open: `whether the ${share}% hold for ${whom} who were not asked`,
        missing: 'an account of how those asked were chosen',
      },
    ]
  },
}
