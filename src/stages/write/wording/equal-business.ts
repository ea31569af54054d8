// Words that say the same in news of companies, models, courts and sites. Each pair holds where its pattern does: neither is wider, firmer or kinder.

import { dealTurns, dealVerbs } from './equal-deals.ts'

const name = String.raw`(?:the )?\p{Lu}[\p{L}\d'’&-]*(?: \p{Lu}[\p{L}\d'’&-]*)*`
const article = String.raw`(?:an? |the |its |their |his |her |two |three |several |new |\d[\d,]* )?`
/** Of which kind a thing is: the thing itself stands behind, and not behind a preposition. */
const described = String.raw`(?:(?!(?:of|in|on|over|after|for|with|to|from|at|into|by|against|and|or|but|that|which|who|as|than|back|an?|the)\b)[\p{Ll}\d-]+ ){0,3}`
/** The thing ends there: "the price", and not "the price controls". */
const ends = String.raw`(?=$|[,.;]| (?:in|on|at|for|from|to|with|by|after|before|of|over|near|that|which|and|as|under|during|until|since|trained|built|designed|based|called|named|made)\b)`
const sites = 'data centres?|plants?|factory|factories|sites?|campus(?:es)?|halls?|power stations?|grids?|networks?|reactors?|fleets?'
const things = 'models?|versions?|tools?|apps?|assistants?|chips?|services?|devices?|products?|subscriptions?'
const plans = 'plans?|proposals?|schemes?|projects?|merger|takeover|sale|deal|bill'
const outlook = 'forecasts?|outlook|estimates?|guidance'

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]
/** A verb by what it is done to. */
const done = (lemma: string, things: string, to: string): readonly [string, RegExp, string] => [
  lemma,
  new RegExp(`^ ${article}${described}(?:${things})${ends}`, 'u'),
  to,
]
/** A verb by how far something went. */
const went = (lemma: string, to: string): readonly [string, RegExp, string] => [
  lemma,
  /^ (?:(?:by|to) (?:about |more than |nearly )?(?:[A-Z]{3} |[$€£])?\d[\d.,]*(?:%| (?:million|billion|points)| ?(?:bn|m)\b)|\d[\d.]*%)/u,
  to,
]

/** As `equalTurns`. */
export const businessTurns: readonly (readonly [RegExp, string])[] = [
  ...dealTurns,
  turn(
    String.raw`\b(?<who>its|their|the) (?<size>\d[\d.,]* ?[MG]W) (?<where>\p{Lu}\p{L}+) (?<what>campus|site|park|plant|project)\b`,
    '$<who> $<where> $<what> of $<size>',
  ),
  turn(
    String.raw`\b(?<a>[Aa]|[Tt]he) (?<city>\p{Lu}\p{L}+)-based (?<what>(?:\p{Ll}+ )?(?:company|firm|start-up|startup|lab|developer|maker|supplier|bank|chipmaker|publisher|retailer))${ends}`,
    '$<a> $<what> based in $<city>',
  ),
  turn(String.raw`\bplanning consent\b`, 'planning permission'),
  turn(String.raw`\bplanning permission\b`, 'planning consent'),
  turn(String.raw`\bwalked off the job\b`, 'stopped work'),
  turn(String.raw`\bwent on strike\b`, 'stopped work'),
  turn(
    String.raw`\baccounted for (?=(?:about |more than |nearly |over )?(?:\d[\d.]*%|half|a (?:third|quarter|fifth|tenth)|two thirds) of\b)`,
    'made up ',
  ),
  turn(
    String.raw`\baccounts for (?=(?:about |more than |nearly |over )?(?:\d[\d.]*%|half|a (?:third|quarter|fifth|tenth)|two thirds) of\b)`,
    'makes up ',
  ),
  turn(String.raw`\bwill need (?=an? (?:permit|licence|license|visa|permission)\b)`, 'will require '),
  turn(String.raw`\bwill need to (?=\p{Ll})`, 'will have to '),
  turn(
    String.raw`\bin (?<how>advanced |early |exclusive )?talks to (?=(?:buy|sell|acquire|raise|lease|supply|merge|invest|build|join|license|fund|finance) )`,
    'in $<how>negotiations to ',
  ),
  turn(String.raw`(?<=\b(?:pay|merger|peace|takeover|funding|contract|licensing) )talks\b`, 'negotiations'),
  turn(String.raw`\ba year earlier\b`, 'a year before'),
  turn(String.raw`(?<=\b(?:contract|deal|stake|order|lease) )worth (?=(?:about |up to |more than )?(?:[A-Z]{3} |[$€£])\d)`, 'valued at '),
  turn(
    String.raw`(?<=\b(?:deal|agreement|contract|law|plan|scheme|bill|lease|licence) )under which (?=${name} |it |the |they )`,
    'by which ',
  ),
  turn(String.raw`\bwho work (?<at>at|for) (?=\p{Lu})`, 'working $<at> '),
  turn(String.raw`\bin exchange for\b`, 'in return for'),
  turn(String.raw`\bin return for\b`, 'in exchange for'),
  turn(String.raw`\bon condition that\b`, 'provided that'),
  turn(
    String.raw`(?<=\b(?:will|would|plans?|expects?|to|could|may|might) [^.]{0,90})\b(?:over|in) the next (?=(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months|weeks))`,
    'in the coming ',
  ),
  turn(String.raw`\bhalf of its\b`, 'half its'),
  turn(String.raw`\bnearly all\b`, 'almost all'),
  turn(String.raw`\bthe majority of\b`, 'most of'),
  turn(String.raw`\bfree of charge\b`, 'at no cost'),
  turn(String.raw`\bjob seekers\b`, 'job applicants'),
  turn(String.raw`\bjob applicants\b`, 'job seekers'),
  turn(String.raw`\bpersonal data\b`, 'personal information'),
  turn(String.raw`\bpersonal information\b`, 'personal data'),
  turn(String.raw`\bpower supply\b`, 'electricity supply'),
  turn(String.raw`\bpower demand\b`, 'demand for power'),
  turn(String.raw`\bchief executive officer\b`, 'chief executive'),
  turn(String.raw`\binitial public offering\b`, 'stock market listing'),
  turn(String.raw`\bafter failing to (?=\p{Ll})`, 'having failed to '),
  turn(String.raw`\bin violation of\b`, 'in breach of'),
  turn(
    String.raw`\bhas been appointed (?=(?:as )?(?:its |the )?(?:chief (?:executive|financial|operating|technology|scientist|of)|head of|director of|chair(?:man|woman)?\b))`,
    'has been named ',
  ),
  turn(
    String.raw`\bhas been named (?=(?:as )?(?:its |the )?(?:chief (?:executive|financial|operating|technology|scientist|of)|head of|director of|chair(?:man|woman)?\b))`,
    'has been appointed ',
  ),
]

/** As `equalNouns`. */
export const businessNouns =
  'employee/worker consultant/adviser manufacturer/maker expense/cost infringement/breach handset/phone recruitment/hiring shipment/delivery purchaser/buyer'

/** As `equalVerbsBefore`. */
export const businessVerbs: readonly (readonly [string, RegExp, string])[] = [
  ...dealVerbs,
  done('secure', 'consent|permission|approval|licen[cs]es?|permits?|clearance|financing|funding', 'obtain'),
  done('secure', 'contracts?|orders?|tenders?', 'win'),
  done('win', 'consent|permission|clearance', 'obtain'),
  done('obtain', 'consent|permission|approval|licen[cs]es?|permits?', 'secure'),
  done('acquire', 'stakes?|company|firm|start-ups?|startups?|maker|developer|sites?|land|business|division|supplier|rival', 'buy'),
  done('unveil', `${things}|${plans}|features?`, 'present'),
  done('introduce', things, 'bring out'),
  done('launch', things, 'bring out'),
  done('release', 'models?|versions?|tools?|apps?|assistants?|chips?', 'bring out'),
  done('release', 'weights|code|datasets?|figures|studies|study|papers?', 'publish'),
  ['conceal', /^ /u, 'hide'],
  done('hide', 'errors|mistakes|evidence|problems|flaws|losses', 'conceal'),
  done('award', 'contracts?|grants?|licen[cs]es?|tenders?', 'give'),
  done('infringe', 'patents?|copyrights?|trademarks?|rights', 'violate'),
  done('violate', 'patents?|copyrights?|trademarks?', 'infringe'),
  done('file', 'complaints?|lawsuits?|suits?|appeals?|claims?|applications?|petitions?', 'lodge'),
  done('lodge', 'complaints?|appeals?|claims?|applications?|petitions?', 'file'),
  ['warn', /^ that (?:the|its|an?|\p{Lu}\p{L}+|\d)/u, 'caution'],
  ['caution', /^ that (?:the|its|an?|\p{Lu}\p{L}+|\d)/u, 'warn'],
  ['quit', /^ (?:the (?:company|lab|firm|group|board)|its|his|her|\p{Lu})/u, 'leave'],
  ['resign', /^ over /u, 'quit'],
  ['succeed', /^ \p{Lu}\p{L}+ \p{Lu}/u, 'take over from'],
  done('operate', sites, 'run'),
  done('run', sites, 'operate'),
  done('host', 'servers|racks|machines|GPUs|accelerators', 'house'),
  done('house', 'servers|racks|machines|GPUs|accelerators', 'host'),
  done('lease', 'space|capacity|land|servers|halls?|offices?|sites?|buildings?', 'rent'),
  done('rent', 'space|capacity|land|servers|halls?|offices?|sites?|buildings?', 'lease'),
  done('fund', `${plans}|study|research|work|construction|lab`, 'finance'),
  done('finance', `${plans}|study|research|work|construction|lab`, 'fund'),
  done('erect', sites, 'build'),
  done('build', sites, 'construct'),
  done('approve', plans, 'give the go-ahead to'),
  done('oppose', plans, 'object to'),
  done('delay', 'launch|release|opening|start|project|plan|vote|delivery|shipments?|construction|trial', 'put back'),
  done('cancel', 'deal|merger|project|plans?|meeting|takeover|launch', 'call off'),
  done('abandon', 'merger|takeover|plans?|bid|deal|project', 'drop'),
  done('compromise', 'systems?|networks?|servers?|accounts?|databases?', 'break into'),
  went('soar', 'rise'),
  went('surge', 'rise'),
  went('jump', 'rise'),
  went('leap', 'rise'),
  went('plunge', 'fall'),
  went('tumble', 'fall'),
  went('slump', 'fall'),
  ['amount', /^ to (?:about |more than )?(?:[A-Z]{3} |[$€£])\d/u, 'come'],
  ['enable', new RegExp(String.raw`^ (?:${name}|\p{Ll}+s) to \p{Ll}`, 'u'), 'allow'],
  ['store', /^ (?:data|records|energy|power|the (?:data|records))\b/u, 'keep'],
  done('complete', 'work|construction|training|testing|tests?|trials?|study|plant|campus', 'finish'),
  done('transfer', 'data|weights|chips|parameters|money|files|records', 'move'),
  done('trim', `${outlook}|spending|costs?|jobs|staff`, 'cut'),
  done('slash', 'jobs|costs|spending|prices?|forecast|workforce', 'cut'),
  done('lower', `${outlook}|prices?|fees?|rating|target`, 'cut'),
  done('lift', `${outlook}|dividend`, 'raise'),
  done('raise', `${outlook}|dividend`, 'lift'),
  done('boost', 'capacity|output|production|spending|sales|supply', 'increase'),
]
