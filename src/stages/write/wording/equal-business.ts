// Words that say the same in news of companies, models, courts and sites. Each pair holds where its pattern does: neither is wider, firmer or kinder.

const name = String.raw`(?:the )?\p{Lu}[\p{L}\d'’&-]*(?: \p{Lu}[\p{L}\d'’&-]*)*`
const article = '(?:an? |the |its |their |his |her |two |three |several |new |\\d[\\d,]* )'
const described = String.raw`(?:[\p{L}\d-]+ ){0,3}`
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const sites = '(?:data centres?|plants?|factory|factories|sites?|campus(?:es)?|halls?|stations?|grids?|networks?|reactors?|fleets?|lines?)'

const turn = (pattern: string, into: string): readonly [RegExp, string] => [new RegExp(pattern, 'u'), into]
const after = (pattern: string): RegExp => new RegExp(`^ ${pattern}`, 'u')

/** As `equalTurns`. */
export const businessTurns: readonly (readonly [RegExp, string])[] = [
  turn(
    String.raw`\b(?<who>its|their|the) (?<size>\d[\d.,]* ?[MG]W) (?<where>\p{Lu}\p{L}+) (?<what>campus|site|park|plant|project)\b`,
    '$<who> $<where> $<what> of $<size>',
  ),
  turn(
    String.raw`\b(?<a>[Aa]|[Tt]he) (?<city>\p{Lu}\p{L}+)-based (?<what>(?:\p{Ll}+ )?(?:company|firm|start-up|startup|lab|developer|maker|supplier|group|bank|chipmaker|publisher|retailer|union))\b`,
    '$<a> $<what> based in $<city>',
  ),
  turn(String.raw`\bplanning consent\b`, 'planning permission'),
  turn(String.raw`\bplanning permission\b`, 'planning consent'),
  turn(String.raw`\bwalked off the job\b`, 'stopped work'),
  turn(String.raw`\bwalk off the job\b`, 'stop work'),
  turn(String.raw`\bwent on strike\b`, 'stopped work'),
  turn(String.raw`\baccounted for (?=(?:about |more than |nearly |over )?(?:\d|half|a |two|three))`, 'made up '),
  turn(String.raw`\baccounts for (?=(?:about |more than |nearly |over )?(?:\d|half|a |two|three))`, 'makes up '),
  turn(String.raw`\bwill need (?=an? |the )`, 'will require '),
  turn(String.raw`\bwill require (?=an? [\p{Ll}-]+)`, 'will need '),
  turn(String.raw`\bwill need to (?=\p{Ll})`, 'will have to '),
  turn(String.raw`\bwill have to (?=\p{Ll})`, 'will need to '),
  turn(String.raw`\bin talks to (?=\p{Ll})`, 'negotiating to '),
  turn(String.raw`\btalks (?=(?:over|about|on|with|broke|collapsed|failed|to)\b)`, 'negotiations '),
  turn(String.raw`\ba year earlier\b`, 'a year before'),
  turn(String.raw`\bcompared with (?=(?:[A-Z]{3} )?\d)`, 'against '),
  turn(String.raw`\bworth (?=(?:about |up to |more than )?(?:[A-Z]{3} |[$€£])\d)`, 'valued at '),
  turn(String.raw`\bunder which (?=${name} |it |the |they )`, 'by which '),
  turn(String.raw`\bwho work at (?=\p{Lu})`, 'working at '),
  turn(String.raw`\bwho work for (?=\p{Lu})`, 'working for '),
  turn(String.raw`\bout of the (?<what>country|city-state|region|state)\b`, 'outside the $<what>'),
  turn(
    String.raw`\bfrom (?=(?:\d{1,2} )?${month}\b(?! (?:to|until|through)\b)(?:$|[,.]| \d{4}(?! to\b)| on\b| under\b| if\b| and\b))`,
    'as of ',
  ),
  turn(String.raw`\bin exchange for\b`, 'in return for'),
  turn(String.raw`\bin return for\b`, 'in exchange for'),
  turn(String.raw`\bon condition that\b`, 'provided that'),
  turn(String.raw`\bas of (?=${month}|\d{1,2} ${month})`, 'from '),
  turn(String.raw`\bby the end of (?=(?:20\d\d|${month}|the (?:year|decade|month|quarter))\b)`, 'before the end of '),
  turn(String.raw`\bover the next (?=(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months|weeks))`, 'in the coming '),
  turn(String.raw`\bin the next (?=(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years|months|weeks))`, 'in the coming '),
  turn(String.raw`\bhalf of its\b`, 'half its'),
  turn(String.raw`\bnearly all\b`, 'almost all'),
  turn(String.raw`\bthe majority of\b`, 'most of'),
  turn(String.raw`\bfree of charge\b`, 'at no cost'),
  turn(String.raw`\bjob seekers\b`, 'job applicants'),
  turn(String.raw`\bjob applicants\b`, 'job seekers'),
  turn(String.raw`\bjob losses\b`, 'job cuts'),
  turn(String.raw`\bpersonal data\b`, 'personal information'),
  turn(String.raw`\bpersonal information\b`, 'personal data'),
  turn(String.raw`\bpower supply\b`, 'electricity supply'),
  turn(String.raw`\bpower demand\b`, 'demand for power'),
  turn(String.raw`\bgrid connections?\b(?! dates?)`, 'connection to the grid'),
  turn(String.raw`\bmegawatts of (?=power|capacity)`, 'MW of '),
  turn(String.raw`\b(?<n>\d[\d,.]*) gigawatts\b`, '$<n> GW'),
  turn(String.raw`\b(?<n>\d[\d,.]*) megawatts\b`, '$<n> MW'),
  turn(String.raw`\bchief executive officer\b`, 'chief executive'),
  turn(String.raw`\binitial public offering\b`, 'stock market listing'),
  turn(String.raw`\bafter failing to (?=\p{Ll})`, 'having failed to '),
  turn(String.raw`\bin violation of\b`, 'in breach of'),
  turn(String.raw`\bacross (?=(?:Europe|Asia|Africa|America|Britain|Germany|France|India|China|Japan)\b)`, 'throughout '),
  turn(String.raw`\bhas been appointed (?=(?:as )?[\p{L} ]*(?:chief|head|director|chair|president|officer))`, 'has been named '),
  turn(String.raw`\bhas been named (?=(?:as )?[\p{L} ]*(?:chief|head|director|chair|president|officer))`, 'has been appointed '),
]

/** As `equalNouns`. */
export const businessNouns = `
applicant/candidate employee/worker worker/employee client/customer customer/client acquisition/takeover takeover/acquisition
watchdog/regulator walkout/stoppage expert/specialist specialist/expert
consultant/adviser judgment/ruling penalty/fine picture/image manufacturer/maker maker/manufacturer
expense/cost query/question 
handset/phone infringement/breach workforce/staff recruitment/hiring objective/aim
levy/charge outlay/spending shipment/delivery purchaser/buyer attorney/lawyer
`

/** As `equalVerbsBefore`. */
export const businessVerbs: readonly (readonly [string, RegExp, string])[] = [
  [
    'secure',
    after(
      String.raw`(?:${article}|\p{Ll}+ )?${described}(?:consent|permission|approval|licen[cs]es?|permits?|backing|support|financing|funding|loans?|clearance)\b`,
    ),
    'obtain',
  ],
  ['secure', after(String.raw`(?:${article})?${described}(?:contracts?|orders?|tenders?)\b`), 'win'],
  ['win', after(String.raw`(?:${article}|\p{Ll}+ )?${described}(?:consent|permission|clearance|backing)\b`), 'obtain'],
  [
    'obtain',
    after(String.raw`(?:${article}|\p{Ll}+ )?${described}(?:consent|permission|approval|licen[cs]es?|permits?|funding)\b`),
    'secure',
  ],
  [
    'acquire',
    after(
      String.raw`(?:${article}|\d[\d.]*% of |most of |all of )?${described}(?:stake|company|firm|start-ups?|startups?|maker|developer|sites?|land|shares|business|unit|division|supplier|rival)\b`,
    ),
    'buy',
  ],
  ['acquire', after(String.raw`\p{Lu}`), 'buy'],
  ['unveil', after(article), 'present'],
  [
    'introduce',
    after(String.raw`${article}${described}(?:model|version|tool|app|assistant|chip|service|device|product|feature|plan|subscription)s?\b`),
    'bring out',
  ],
  [
    'launch',
    after(
      String.raw`${article}?${described}(?:models?|versions?|tools?|apps?|assistants?|chips?|services?|devices?|products?|features?|subscriptions?)\b`,
    ),
    'bring out',
  ],
  ['release', after(String.raw`${article}?${described}(?:models?|versions?|tools?|apps?|assistants?|chips?)\b`), 'bring out'],
  ['release', after(String.raw`${article}?${described}(?:weights|code|datasets?|figures|studies|study|papers?)\b`), 'publish'],
  ['decline', after(String.raw`to (?!comment|say|discuss|give|name|disclose|provide|identify|elaborate)\p{Ll}`), 'refuse'],
  ['conceal', after(''), 'hide'],
  ['hide', after(String.raw`(?:${article}|errors|mistakes|evidence|problems|\p{Ll}+s from)`), 'conceal'],
  [
    'block',
    after(
      String.raw`${article}${described}(?:tool|app|service|system|product|feature|website|site|software|deal|takeover|acquisition)s?\b`,
    ),
    'bar',
  ],
  ['award', after(String.raw`${article}${described}(?:contracts?|grants?|licen[cs]es?|tenders?)\b`), 'give'],
  ['infringe', after(String.raw`(?:${article}|\p{Ll}+ )?${described}(?:patents?|copyrights?|trademarks?|rights)\b`), 'violate'],
  ['violate', after(String.raw`(?:${article}|\p{Ll}+ )?${described}(?:patents?|copyrights?|trademarks?)\b`), 'infringe'],
  ['file', after(String.raw`${article}${described}(?:complaints?|lawsuits?|suits?|appeals?|claims?|applications?|petitions?)\b`), 'lodge'],
  ['lodge', after(String.raw`${article}${described}(?:complaints?|appeals?|claims?|applications?|petitions?)\b`), 'file'],
  ['find', after('that'), 'conclude'],
  ['conclude', after('that'), 'find'],
  ['warn', after('that'), 'caution'],
  ['caution', after('that'), 'warn'],
  ['estimate', after('that'), 'reckon'],
  ['reckon', after('that'), 'estimate'],
  ['quit', after(String.raw`(?:the |its |his |her |\p{Lu})`), 'leave'],
  ['resign', after('over'), 'quit'],
  ['succeed', after(String.raw`\p{Lu}\p{L}+ \p{Lu}`), 'take over from'],
  ['operate', after(String.raw`(?:${article}|about |more than )?${described}${sites}\b`), 'run'],
  ['run', after(String.raw`(?:${article}|about |more than )${described}${sites}\b`), 'operate'],
  [
    'host',
    after(
      String.raw`(?:${article}|about |up to |more than )?${described}(?:halls?|servers?|chips?|racks?|machines?|data centres?|GPUs|accelerators?)\b`,
    ),
    'house',
  ],
  [
    'house',
    after(String.raw`(?:${article}|about |up to |more than )?${described}(?:servers?|chips?|racks?|machines?|GPUs|accelerators?)\b`),
    'host',
  ],
  ['lease', after(String.raw`(?!back)(?:${article}|about |up to |more than |space|capacity|land|servers|\d)`), 'rent'],
  ['rent', after(String.raw`(?:${article}|about |up to |more than |space|capacity|land|servers|\d)`), 'lease'],
  ['sign', after(String.raw`an? ${described}(?:agreement|deal|contract|lease|accord)\b`), 'conclude'],
  ['fund', after(String.raw`${article}`), 'finance'],
  ['finance', after(String.raw`${article}`), 'fund'],
  ['erect', after(article), 'build'],
  ['build', after(String.raw`${article}${described}${sites}\b`), 'construct'],
  [
    'approve',
    after(String.raw`(?:the |an? |its )?(?:plans?|proposals?|schemes?|projects?|applications?|merger|takeover|sale)\b`),
    'give the go-ahead to',
  ],
  ['oppose', after(article), 'object to'],
  [
    'delay',
    after(String.raw`${article}${described}(?:launch|release|opening|start|project|plan|vote|delivery|shipments?|construction|trial)\b`),
    'put back',
  ],
  [
    'cancel',
    after(String.raw`${article}${described}(?:deal|merger|project|plans?|meeting|order|contract|takeover|launch)s?\b`),
    'call off',
  ],
  ['abandon', after(String.raw`(?:${article}|[A-Z]{3} )?${described}(?:merger|takeover|plans?|bid|deal|project|acquisition)s?\b`), 'drop'],
  ['discover', after('(?:that|the|an?|two|three|\\d)'), 'find'],
  ['compromise', after(String.raw`${article}${described}(?:systems?|networks?|servers?|accounts?|databases?)\b`), 'break into'],
  ['soar', after('(?:by|to|\\d)'), 'rise'],
  ['surge', after('(?:by|to|\\d)'), 'rise'],
  ['jump', after('(?:by|to|\\d)'), 'rise'],
  ['leap', after('(?:by|to|\\d)'), 'rise'],
  ['plunge', after('(?:by|to|\\d)'), 'fall'],
  ['tumble', after('(?:by|to|\\d)'), 'fall'],
  ['slump', after('(?:by|to|\\d)'), 'fall'],
  ['grow', after('(?:by|\\d)'), 'rise'],
  ['amount', after(String.raw`to (?:about |more than )?(?:[A-Z]{3} |[$€£])?\d`), 'come'],
  ['aim', after(String.raw`to \p{Ll}`), 'seek'],
  ['seek', after(String.raw`to \p{Ll}`), 'try'],
  ['intend', after(String.raw`to \p{Ll}`), 'plan'],
  ['plan', after(String.raw`to \p{Ll}`), 'intend'],
  ['enable', after(String.raw`(?:${name}|\p{Ll}+s) to \p{Ll}`), 'allow'],
  ['store', after(String.raw`(?:${article}|data|records|energy|power)`), 'keep'],
  ['examine', after(article), 'look at'],
  ['begin', after(String.raw`(?:to \p{Ll}|\p{Ll}+ing|${article})`), 'start'],
  ['cease', after(String.raw`\p{Ll}+ing`), 'stop'],
  ['complete', after(String.raw`${article}`), 'finish'],
  ['trial', after(article), 'test'],
  ['transfer', after(String.raw`(?:${article}|data|weights|chips|money|\p{Ll}+s )`), 'move'],
  ['hand', after(String.raw`(?:${article}|victory|\p{Lu})[^,.]{0,40}`), 'give'],
  ['trim', after(String.raw`${article}${described}(?:forecast|outlook|spending|costs?|jobs|staff|estimate|guidance)s?\b`), 'cut'],
  ['slash', after(String.raw`(?:${article}|\d)`), 'cut'],
  ['lower', after(String.raw`${article}${described}(?:forecast|outlook|price|prices|estimate|guidance|fee|fees|rating|target)\b`), 'cut'],
  [
    'lift',
    after(String.raw`${article}${described}(?:forecast|outlook|estimate|guidance|target|dividend|price|prices|spending)\b`),
    'raise',
  ],
  ['raise', after(String.raw`${article}${described}(?:forecast|outlook|estimate|guidance|target|dividend)\b`), 'lift'],
  ['boost', after(String.raw`${article}?${described}(?:capacity|output|production|spending|sales|supply)\b`), 'increase'],
  ['share', after(String.raw`${article}?${described}(?:data|records|information|details)\b`), 'pass on'],
]
