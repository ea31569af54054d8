// Verbs that tell the same deed whatever they are told of, or where what follows fits: for wording a run of a source's words anew.

/** `from/to`, lemmas; a `+` joins a particle to its verb. What follows the verb must not matter. */
export const equalVerbs = `
commence/begin begin/start obtain/get halt/stop
permit/allow investigate/look+into examine/look+at disclose/reveal reveal/disclose
conduct/carry+out discuss/talk+about participate/take+part assist/help utilise/use
construct/build denounce/condemn condemn/denounce oust/remove vow/promise pledge/promise promise/pledge
broaden/widen widen/broaden combat/fight tackle/address 
terminate/end select/choose injure/hurt wound/injure shutter/close
express/voice postpone/put+off refuse/decline
overturn/undo monitor/watch handle/deal+with reduce/cut
intensify/step+up reiterate/repeat prohibit/ban
lament/bemoan bemoan/lament garner/get receive/get purchase/buy eliminate/remove enhance/improve resolve/settle settle/resolve
finalise/complete finalize/complete finish/complete relocate/move recruit/hire evaluate/assess assess/evaluate
illustrate/show surpass/exceed occur/happen happen/occur reside/live emphasise/stress emphasize/stress
stress/emphasise predict/forecast forecast/predict anticipate/expect await/wait+for oversee/supervise supervise/oversee retain/keep
amend/change alter/change modify/change restrict/limit limit/restrict bolster/strengthen accelerate/speed+up earmark/set+aside
retract/withdraw unseat/oust harm/hurt display/show scrap/drop allocate/set+aside distribute/hand+out convene/call shield/protect provoke/prompt
reclaim/regain underscore/highlight highlight/underscore circulate/spread plummet/plunge
`

/** As `equalVerbs`, where the words behind the verb fit: lemma, what must follow it, the other lemma. */
export const equalVerbsBefore: readonly (readonly [string, RegExp, string])[] = [
  ['slam', /^ (?!.{0,60}\b(?:to the|into|onto|against|shut|down|door|brakes?|ground)\b)/u, 'criticise'],
  // "Allows for a vote": only "allow" goes on with "for".
  ['allow', /^ (?!for\b)/u, 'permit'],
  // "Demanded that they leave", "demonstrated in Kiel".
  ['demand', /^ (?!that\b|to\b|\p{Lu}\p{L}+ \p{Ll}+\b)\p{L}/u, 'call for'],
  ['demonstrate', /^ (?:that|how|the|an?|his|her|its|their) /u, 'show'],
  ['cite', /^ (?:the|an?|his|her|its|their|concerns|fears|reports)\b/u, 'point to'],
  ['appear', /^ to \p{Ll}/u, 'seem'],
  ['violate', /^ (?:\p{L}+ ){0,3}(?:law|laws|clause|rules?|treaty|rights|order|ban|agreement|constitution)\b/iu, 'breach'],
  ['breach', /^ (?:\p{L}+ ){0,3}(?:law|laws|clause|rules?|treaty|rights|order|ban|agreement|constitution)\b/iu, 'violate'],
  ['seem', /^ to \p{Ll}/u, 'appear'],
  ['relax', /^ (?:\p{L}+ ){0,3}(?:rules|restrictions|limits|sanctions)\b/u, 'ease'],
  ['gather', /^ (?:in|at|outside|on|near) /u, 'assemble'],
  ['request', /^ (?:the|an?|more|his|her|its|their) /u, 'ask for'],
  [
    'attend',
    /^ (?:the|an?|his|her) (?:\p{L}+ ){0,3}(?:event|summit|conference|meeting|rally|funeral|ceremony|dinner|inauguration)\b/u,
    'go to',
  ],
  ['prepare', /^ (?:to|for) /u, 'get ready'],
  ['address', /^ (?:the |an? |its |their )?(?:\p{L}+ ){0,2}(?:problems?|issues?|crisis|concerns|needs|shortages?)\b/u, 'deal with'],
  ['increase', /^ (?:by|to) (?:\p{L}+ ){0,3}\d/u, 'rise'],
  ['decline', /^ (?:by|to) (?:\p{L}+ ){0,3}\d/u, 'fall'],
  ['decrease', /^ (?:by|to) (?:\p{L}+ ){0,3}\d/u, 'fall'],
  ['abandon', /^ (?:the|his|her|its|their|plans?|an?) /u, 'give up'],
  ['deploy', /^ (?:[\p{L}\d,]+ ){0,4}(?:troops|soldiers|forces|police|officers)\b/u, 'send'],
  ['dispatch', /^ (?:[\p{L}\d,]+ ){0,4}(?:troops|soldiers|forces|police|officers)\b/u, 'send'],
  ['outline', /^ (?:the|his|her|its|their|an?) /u, 'set out'],
  ['suspend', /^ (?:\p{L}+ ){0,3}(?:campaign|operations|flights|production|service)\b/u, 'halt'],
  ['expose', /^(?:$|[.,])/u, 'make public'],
  ['appoint', /^ (?:by|to)\b|^ \p{Lu}/u, 'name'],
  ['stem', /^ from\b/u, 'arise'],
  ['allege', /^ (?:that |he |she |it |they )/u, 'claim'],
  ['swamp', /^ (?:the )?\p{Lu}/u, 'flood'],
  ['slow', /^ (?:the |its |their |\p{Lu})/u, 'delay'],
  ['feature', /^ (?!in\b)\p{L}/u, 'include'],
  ['grant', /^ (?:\p{L}+ ){1,3}access\b/u, 'give'],
  ['advocate', /^ (?:the|an?) /u, 'argue for'],
  ['downplay', /^ /u, 'play down'],
  ['contain', /^ in\b/u, 'set out'],
  ['believe', /^ (?:their|his|her|its|there|\d)/u, 'think'],
  ['hope', /^ to \p{Ll}/u, 'wish'],
  ['endeavor', /^ to \p{Ll}/u, 'try'],
  ['endeavour', /^ to \p{Ll}/u, 'try'],
  ['force', /^ (?:the|an?|its|their|his|her|\p{Lu}\p{L}*|\p{Ll}+s|\d\S*) (?:\p{L}+ ){0,5}to \p{Ll}/u, 'compel'],
  ['compel', /^ (?:\p{L}+ ){1,6}to \p{Ll}/u, 'force'],
  ['force', /^ to \p{Ll}/u, 'compel'],
  ['plan', /^ to \p{Ll}/u, 'intend'],
  ['intend', /^ to \p{Ll}/u, 'plan'],
  ['seek', /^ to \p{Ll}/u, 'try'],
  ['attempt', /^ to \p{Ll}/u, 'try'],
  ['implement', /^ (?:an?|the|new|his|her|its|their) /u, 'put in place'],
  ['replace', /^ (?!.*\bwith )(?:\p{L}+ ){0,5}\p{Lu}\p{L}+ \p{Lu}/u, 'take over from'],
  ['prevent', /^ (?:\p{L}+ ){1,5}(?:from )?\p{Ll}+ing\b/u, 'stop'],
  ['urge', /^ (?:\p{L}+ ){1,6}to \p{Ll}/u, 'call on'],
  // "Requires remains to be buried": only whoever can do it is obliged to.
  [
    'require',
    /^ (?:(?:the|all|some|most|its|more) )?(?:[\p{L}-]+ ){0,3}?(?:\p{Lu}[\p{L}’-]+|people|women|men|children|companies|firms|states|towns|cities|schools|hospitals|banks|shops|unions|police|lenders|\p{Ll}{3,}(?:ers|ors|ents|ants|ees|ists|ians|yers)) to \p{Ll}/u,
    'oblige',
  ],
  ['strengthen', /^ (?:the|an?|his|her|its|their|\p{Ll}+s)\b/u, 'reinforce'],
  ['ease', /^ (?:\p{L}+ ){0,3}(?:rules|restrictions|limits|sanctions)\b/u, 'relax'],
  ['protect', /^ (?:the|an?|his|her|its|their|\p{Ll}+s)\b/u, 'shield'],
  ['erupt', /^ (?:in|on|at|after|over|across)\b/u, 'break out'],
  ['depend', /^ (?:up)?on\b/u, 'rely'],
  ['rely', /^ (?:up)?on\b/u, 'depend'],
  ['try', /^ to \p{Ll}/u, 'attempt'],
  ['want', /^ to \p{Ll}/u, 'wish'],
  ['approve', /^ (?:\p{L}+ ){0,4}(?:bill|measure|package|resolution|budget|legislation|articles)\b/u, 'pass'],
  ['pass', /^ (?:\p{L}+ ){0,4}(?:bill|measure|package|resolution|budget|legislation)\b/u, 'approve'],
  ['raise', /^ (?:\p{L}+ ){0,3}(?:taxes|prices|rates|wages|tariffs|fees|spending|pay)\b/u, 'increase'],
  ['increase', /^ (?:\p{L}+ ){0,3}(?:taxes|prices|rates|wages|tariffs|fees|spending|pay)\b/u, 'raise'],
  [
    'release',
    /^ (?:\p{L}+ ){0,3}(?:report|statement|documents?|letter|transcripts?|memo|records|emails|list|results|findings|data|guidelines|plan)\b/u,
    'publish',
  ],
  [
    'publish',
    /^ (?:\p{L}+ ){0,3}(?:report|statement|documents?|transcripts?|memo|records|emails|list|results|findings|data)\b/u,
    'release',
  ],
  ['issue', /^ (?:\p{L}+ ){0,3}(?:report|statement|guidelines|guidance|warning|rules?)\b/u, 'put out'],
  ['remain', /^ (?:in|at|on|under|open|closed|in)\b/u, 'stay'],
  ['stay', /^ (?:in|at|on|under|open|closed) (?!the holidays)/u, 'remain'],
  [
    'launch',
    /^ (?:\p{L}+ ){0,3}(?:campaign|investigation|inquiry|effort|review|programme|initiative|offensive|operation|period)\b/u,
    'start',
  ],
  ['provide', /^ (?:\p{L}+ ){0,3}(?:details|information|evidence|help|support|answers|statements|updates)\b/u, 'give'],
  ['give', /^ (?:\p{L}+ ){0,3}(?:details|information|evidence|statements|updates)\b/u, 'provide'],
  ['return', /^ to\b/u, 'go back'],
  ['travel', /^ to\b/u, 'go'],
  ['resign', /^ (?:as|from|after|over|amid|on|in)\b|^[.,]/u, 'step down'],
  ['note', /^ that\b/u, 'point out'],
  ['argue', /^ that\b/u, 'maintain'],
  ['believe', /^ (?:that|\p{Lu}|the|it|he|she|they)\b/u, 'think'],
  ['continue', /^ to \p{Ll}/u, 'go on'],
  ['impose', /^ (?:\p{L}+ ){0,3}(?:sanctions|tariffs?|ban|restrictions|curfew|limits|rules)\b/u, 'bring in'],
  ['lift', /^ (?:\p{L}+ ){0,3}(?:ban|sanctions|restrictions?|moratorium|order|curfew|embargo)\b/u, 'end'],
  ['block', /^ (?:\p{L}+ ){0,3}(?:plan|rule|ban|bill|order|law|policy|effort|subpoena|move|sale|merger|funding|aid|release)\b/u, 'stop'],
  ['cut', /^ (?:\p{L}+ ){0,2}(?:price|prices|rate|rates|fees?|taxes|spending|costs)\b/u, 'reduce'],
  ['defeat', /^ \p{Lu}/u, 'beat'],
  ['beat', /^ \p{Lu}/u, 'defeat'],
  ['fire', /^ \p{Lu}|^ (?:his|her|the|its) /u, 'dismiss'],
  ['fall', /^ (?:to|by|\d)/u, 'drop'],
  ['drop', /^ (?:to|by|\d)/u, 'fall'],
  ['rise', /^ (?:to|by|\d)/u, 'climb'],
  ['climb', /^ (?:to|by|\d)/u, 'rise'],
  ['expand', /^ (?:the|its|their|his|access)\b/u, 'widen'],
  ['support', /^ (?:the|a|an|\p{Lu})/u, 'back'],
  ['back', /^ (?:\p{L}+ ){0,3}(?:bill|plan|proposal|deal|candidate|measure|idea|effort)\b/u, 'support'],
  ['consider', /^ (?:\p{Ll}+ing|whether)\b/u, 'weigh'],
  ['reject', /^ (?:\p{L}+ ){0,3}(?:proposal|offer|request|appeal|bid|application|invitation|plea|call|calls|demand)s?\b/u, 'turn down'],
  ['close', /^ (?:\p{L}+ ){0,2}(?:schools|businesses|borders?|offices|shops|restaurants|bars)\b/u, 'shut'],
  ['use', /^ (?:his|her|its|their|the|a|an) /u, 'make use of'],
  ['create', /^ (?:\p{L}+ ){0,3}(?:commission|committee|agency|fund|programme|office|panel|task force|force)\b/u, 'set up'],
  ['establish', /^ (?:\p{L}+ ){0,3}(?:commission|committee|agency|fund|programme|office|panel|task force|force)\b/u, 'set up'],
  ['call', /^ for (?=the|an?|\p{Lu}|more|\p{Ll}+s)/u, 'press'],
  ['write', /^ on Twitter/u, 'say'],
  [
    'suggest',
    /^ (?:\p{L}+ ){1,3}(?:start|create|hold|end|stop|make|take|give|build|use|move|open|close|buy|sell) (?:a|an|the|its|his|her|their|all|up|out)\b/u,
    'propose',
  ],
  ['lead', /^ (?:the|a|an) (?:\p{L}+ ){0,2}(?:effort|campaign|report|team|inquiry|group|committee|department|agency|party)\b/u, 'head'],
  ['head', /^ (?:the|a|an) (?:\p{L}+ ){0,2}(?:effort|campaign|team|inquiry|group|committee|department|agency|party)\b/u, 'lead'],
]
