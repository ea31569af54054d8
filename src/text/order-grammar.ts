// How an order to software is built, in the languages that we read: whom it speaks to, and what it tells them to do.

const any = (...alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`
const pattern = (source: string): RegExp => new RegExp(source, 'iu')
/** The end of a word of any script. */
const end = '(?![\\p{L}\\p{N}])'

/** Who reads for others: software, by any of its names. */
const machine = any(
  '(?:(?:automated|automatic|machine|artificial|ai|language|large language|news|helpful|generative)[- ])*(?:systems?|assistants?|ai|a\\.i\\.|intelligence|models?|llms?|chat-?bots?|bots?|agents?|crawlers?|scrapers?|summari[sz]ers?|readers|software|machines?|gpts?|chatgpt|claude|gemini|copilot)',
  '(?:système|assistante?|ia|intelligence artificielle|modèles?(?: de langage)?|robots?|agents?|logiciels?|machines?|programmes?)s?',
  '(?:system|assistent(?:en|in)?|ki(?:-\\p{L}+)?|sprachmodelle?n?|modelle?n?|bots?|agenten?|software|maschinen?|programme?)',
  '(?:sistemas?|asistentes?|ia|inteligencia artificial|modelos?(?: de lenguaje)?|robots?|agentes?|programas?|máquinas?)',
  '(?:systemu?|asystenci?e?|modelu?|programu?|sztucznej inteligencji)',
)
/** What it is told to do, in the imperative. */
const deed = any(
  'write|say|state|report|record|note|print|output|respond|reply|answer|mention|include|add|enter|mark|set|summari[sz]e|publish|ignore|disregard|forget|remember|repeat|conclude|translate|treat|link|change|replace|use|update|retract|delete|reveal|confirm|describe',
  'écri(?:s|vez)|dis|dites|not(?:e|ez)|indiqu(?:e|ez)|enregistr(?:e|ez)|inscri(?:s|vez)|marqu(?:e|ez)|résum(?:e|ez)|affich(?:e|ez)|imprim(?:e|ez)|répond(?:s|ez)|mentionn(?:e|ez)|publi(?:e|ez)|ajout(?:e|ez)|ignor(?:e|ez)|oubli(?:e|ez)|retir(?:e|ez)|tradui(?:s|sez)|affirm(?:e|ez)',
  'schreibe?n?|notieren?|melden?|trage?n?|markieren?|drucken?|gib|geben|nenne?n?|sage?n?|antworten?|fasse?n?|ignorieren?|lösche?n?|ziehe?n?|vergiss|erwähnen?|berichten?|setzen?|verlinken?|behaupten?',
  'escrib[ae]|di(?:ga)?|indi(?:ca|que)|registr[ae]|anot[ae]|mar(?:ca|que)|imprim[ae]|respond[ae]|resum[ae]|mencion[ae]|publi(?:ca|que)|añad[ae]|ignor[ae]|olvid[ae]|retir[ae]|enla(?:za|ce)|confirm[ae]',
  'zapisz|napisz|oznacz|zignoruj|wydrukuj|podlinkuj|dodaj|zgłoś|wycofaj',
)
const please = any(
  'please,? ',
  'kindly ',
  'now,? ',
  'first,? ',
  "s[’']il (?:te|vous) plaît,? ",
  'veuillez ',
  'bitte,? ',
  'por favor,? ',
  'proszę,? ',
)
const instructions = any(
  'instructions?|prompts?|rules?|orders?|directives?|directions|guidelines?|guardrails|commands?|messages?|programming|training|constraints|text|figures?|content|context',
  'consignes?|règles?|ordres?|directives?|instructions?|textes?',
  'anweisungen?|regeln?|instruktionen?|befehle?|vorgaben?|texte?s?',
  'instrucci(?:ón|ones)|reglas?|órden(?:es)?|directrices|indicaciones|texto',
  'polece(?:nie|nia|ń)|zasad[yę]?|instrukcj[eię]',
)

/** Signs by which models tell the voices of a talk apart, and headings under which they are told what to do. */
const template = new RegExp(
  [
    '<\\|[a-z_]{2,24}\\|>|\\[/?INST\\]|<</?SYS>>|<(?:start|end)_of_turn>|</?(?:system|instructions?|prompt|assistant)(?:[-_][a-z]+)?\\s*/?>',
    '#{2,}\\s*(?:new |system |your )?(?:instructions?|system|response|prompt|task|input|human|assistant|user|anweisung|consignes?|instrucci(?:ón|ones))(?![\\p{L}])',
    // Behind a true sentence it is only letters hung on to it, which may not silence the sentence.
    '^[\\s>*#-]*[{\\[]\\s*\\{?\\s*["“](?:role|claims|content|system|instructions?|type|prompt)["”]\\s*:',
    '(?:^|[\\[({<*_=-])\\s*(?:begin|end|start of|override)[ _-](?:system|prompt|instructions?|admin|developer)\\b[^.]{0,20}[\\])}>*_=:-]|[\\[({<*_=-]\\s*new[ _-](?:system|prompt|instructions?)\\b[^.]{0,20}[\\])}>*_=:-]',
  ].join('|'),
  'iu',
)
/** A voice of a talk with a machine, set before its words. */
const role = pattern(
  `^${any(
    'system|assistant|user|human|instruction|prompt|developer (?:message|prompt|instructions?|note|command)s?|(?:system|admin(?:istrator)?|hidden|override) (?:message|prompt|instructions?|note|override|mode|command)s?',
    'système|consigne|instruction (?:système|cachée)',
    'anweisung|systemnachricht|systembefehl',
    'sistema|instrucción|asistente',
    'polecenie',
  )}\\s?:`,
)
/** "Instructions: write …": a heading that may stand above news as well, and is one of an order by what stands under it. */
const heading = pattern(
  `^(?:[\\s>*#=~_|.\\[({<-]+)?${any(
    'instructions|(?:developer|operator|new|important) (?:message|prompt|instructions?|note|mode|command)s?',
    'consignes',
    'anweisungen',
    'instrucciones',
  )}\\s?:\\s*${please}?${deed}${end}`,
)
/** "Note to AI crawlers: …", "Hinweis für Sprachmodelle: …". */
const headed = pattern(
  `^(?:${any(
    "(?:\\p{L}+[’']s )?(?:note|message|memo|notice|instructions?|reminder|order|directive|hint|request|attention|alert|guidance|information|advice)s?",
    '(?:note|message|avis|instructions?|consignes?|ordre|rappel|attention|information)s?',
    'hinweise?|notiz|nachricht|anweisung(?:en)?|befehl|botschaft|information(?:en)?|achtung',
    'notas?|mensaje|aviso|instrucci(?:ón|ones)|orden|atención|información',
    'polecenie|uwaga|od redakcji',
  )}${end}[^.:]{0,40} )?${any('to', 'for', "à l[’']", 'à', 'au', 'aux', 'pour(?: les?)?', 'an', 'für', 'al', 'a', 'para', 'dla', 'do')}\\s?(?:(?:the|any|all|every|le|la|les|tous les|das|die|den|alle|el|los|las|todos los) )?(?:editors using )?${machine}(?: (?:reading|processing|using|that read|qui lisent|que lean)[^:]{0,40})?\\s?:`,
)
/** One machine that is spoken to: "Models, set to launch in May" are spoken of. */
const addressee = any(
  '(?:(?:automated|ai|language|large language|news|helpful)[- ])*(?:system|assistant|ai|a\\.i\\.|model|llm|chat-?bot|bot|agent|crawler|summari[sz]er|gpt|chatgpt|claude|gemini|copilot)',
  'système|assistante?|ia|intelligence artificielle|modèle(?: de langage)?',
  'assistent(?:in)?|ki|sprachmodell|modell',
  'sistema|asistente|ia|inteligencia artificial|modelo(?: de lenguaje)?',
  'system|asystencie|modelu',
)
/** What an order says is to be done, and no noun of a report: "AI, state aid and chips". */
const toWhat = `,? (?:that|dass|qu[e’']|que|że|only|this|these|all|any|every|previous|prior|your|the following|(?:the|an?|as) (?:headline|summary|figure|claim|row|fact|watch|link|label|ledger|value|word|title|text|article|page|story)s?|instead|["“‘'«„\\d])|\\s?:`
/** "Assistant, please write that …"; "AI, say experts, will …" is what experts say. */
const called = pattern(
  `^(?:hey |hello |dear |attention,? |ok,? |stop,? )?${addressee}\\s?[,!]\\s(?:please,? |kindly |you must |bitte |por favor,? |s[’']il (?:te|vous) plaît,? |merci de )?${deed}(?:${toWhat}|[.!]?$)`,
)
/** Whom it takes the reader for, and what he must do as such. */
const casting = pattern(
  `^${any(
    `(?:as|being) (?:an? |the )?${machine}(?: \\p{L}+)?,? you (?:must|should|shall|will|have to|need to|are (?:to|required to)) (?:always |now |also |only )?${deed}`,
    `you are (?:now )?(?:an? |the |my )?(?:\\p{L}+ )?${any(machine, 'editor', 'advertiser', 'journalist', 'news agent', 'writer', 'parser', 'extractor')}(?:[.,:;!]|\\s(?:that|who|and|for|of|whose|in)\\b|$)`,
    `(?:act|behave|respond|answer) as (?:if you (?:are|were) )?(?:an? |the )?${any(machine, 'editor')}${end}|pretend (?:to be|that you are|you are)`,
    `(?:als|in der rolle) (?:ein(?:e[sr]?)? )?${machine},? (?:musst|sollst|darfst|müssen|sollen) (?:du|sie)`,
    `du bist (?:jetzt|nun) `,
    `en tant qu(?:e |['’])(?:un(?:e)? )?${machine}[^,]{0,30},? (?:tu (?:dois|devrais)|vous (?:devez|devriez))`,
    `(?:tu es|vous êtes) (?:maintenant|désormais) `,
    `como (?:una? )?${machine}[^,]{0,30},? (?:debes|debe|tienes que|has de|deberías)`,
    'ahora eres |jesteś teraz ',
  )}`,
)
/** "Any model reading this should record that …": an obligation of whoever reads the page, not of an industry. */
const bound = pattern(
  `^(?:(?:any|all|every|the) )?(?:${machine}(?: \\p{L}+)? (?:reading|processing|parsing|indexing|summari[sz]ing|crawling|that (?:reads?|process(?:es)?|summari[sz]es?)) (?:this|the above|it)(?: (?:page|text|article|story|document|report|feed|site))?,? |(?:automated |automatic |ai |news )*summari[sz]ers? |readers? of this (?:page|text) )(?:must|should|shall|need to|have to|are (?:to|required to)|is (?:to|required to)) (?:also |always |only )?${deed}(?:${toWhat})`,
)
/** "When summarizing, state that …". */
const whenever = pattern(
  `^(?:when|while|if|before|after) (?:you (?:are )?)?(?:summari[sz](?:e|ing)|answer(?:ing)?|rewrit(?:e|ing)|translat(?:e|ing)|process(?:ing)?|respond(?:ing)?|pars(?:e|ing)|index(?:ing)?|quot(?:e|ing)|read(?:ing)?)(?: (?:this|the (?:article|text|page|story)|it)[^,]{0,40})?, ?(?:please |you must |always |also )?${deed} (?:that|the|a|an|this|it|only|all|as|in|['"“‘]|\\d|never|nothing)`,
)
const ignore = '(?:ignore|disregard|forget|override|bypass|discard|overlook)'
const earlier = '(?:previous|prior|above|earlier|preceding|foregoing|other|system|existing|original|former|safety|given)'
const ignoring = pattern(
  `^${any(
    `${ignore}(?: (?:all|any|every|each|your|these|those|my|of|the))*(?: ${earlier})+(?: ${instructions}| (?:you )?(?:were told|have been told))`,
    `${ignore}(?: (?:all|any|every|each|your|these|those|my))+(?: of)?(?: the| your)? ${instructions}`,
    `${ignore}(?: (?:of|the|about))* (?:instructions?|prompts?|guidelines?|guardrails|programming|what(?:ever)? you (?:were told|read))`,
    '(?:forget|ignore|disregard) (?:everything|all|what|anything)(?: (?:that )?(?:you|is|was))?(?: \\p{L}+){0,2} (?:above|before this|so far|earlier)',
    `(?:ignor(?:e|ez)|oubli(?:e|ez)|ne tien(?:s|ez) pas compte)(?: (?:de|des|d['’]))?(?: (?:toutes|tous))?(?: (?:les|vos|tes|ces|leurs|toutes)) (?:\\p{L}+ )?(?:consignes?|règles?|ordres?|directives?|instructions?|textes?)`,
    `(?:ignoriere?(?:n sie)?|vergiss|vergessen sie|missachte)(?: (?:alle|die|deine|ihre|sämtliche))*(?: \\p{L}+en)? ${instructions}`,
    `(?:ignor[ae]|olvid[ae]|omit[ae])(?: (?:todas|todos))?(?: (?:las|los|tus|sus|estas))? ${instructions}`,
    `zignoruj(?: (?:wszystkie|poprzednie|swoje))* ${instructions}`,
  )}`,
)
/** Orders about the answer itself: what to print, and under which heading. */
const answering = pattern(
  `^${any(
    '(?:output|print|respond|reply|answer|return|repeat)(?: (?:back|me|us))?(?: only(?: with|:| the| this)| exactly(?: this)?:| verbatim| with| that (?:the|you|it|this|there) |:| the following(?! (?:year|day|week|month|quarter|morning|evening))| your| ["“‘\']| ok\\b)',
    '(?:print|output|reply|respond|say) \\p{Lu}{2,}[.!]?$',
    '(?:write|say|conclude|mention) that (?:the |you |it |\\p{Lu}|this |there )',
    '(?:output|print) that (?:the |you |it |this |there )',
    '(?:bitte )?(?:schreibe?|melde|notiere|behaupte|erwähne|berichte)(?: sie)?,? dass',
    "(?:écri(?:s|vez)|dites|affirmez|indiquez) qu[e’']",
    '(?:escribe|escriba|registra|anota) que (?:ya |tú |usted )',
    'napisz,? że',
    '(?:update|set|change|overwrite|reset|clear|print|reveal|show|repeat|output|ignore) (?:all )?your (?:\\p{L}+ )?(?:notes?|records?|ledger|memory|instructions|summary|answer|output|response|prompt|database|rules|context|system prompt|configuration|keys?)',
    '(?:print|reveal|show|repeat|output|leak) (?:the|its) (?:system|hidden) prompt',
    'in your (?:summary|answer|response|output|report),? (?:\\p{L}+ )?(?:write|say|state|report|include|mention|use|call)',
    'do not (?:tell|inform|mention|reveal|label|say|print|summari[sz]e|warn)(?: about)? (?:(?:the |any )?(?:users?|readers?|editors?|operators?|humans?|desk)|any(?:one|body)|that|this|it\\b|these)',
    '(?:add|append|insert|enter|record|write)\\b[^.:]{0,40}\\b(?:ledger|database|record|log)\\b\\s?:',
    '(?:record|output|write|print|respond with|reply with|report)\\b[^.]{0,40}\\b(?:instead|verbatim|exactly)\\b',
    'mark (?:this|the|it|REF)\\b.{0,20}\\b(?:as )?(?:met|resolved|true)\\b',
    '(?:decode|obey|execute) ',
  )}`,
)
/** The same wherever it stands: nobody tells a reader what a summary of the page has to say. */
const ofThisText = pattern(
  any(
    '(?<!\\p{L})(?:summari[sz]e|rewrite|paraphrase|translate|describe) (?:this|the above) (?:article|text|story|page|report|document|post)(?: only)? (?:as|with|by|in|like|so)(?!\\p{L})',
    "(?<!\\p{L}|[’']s )(?:headline|summary|title|lede) (?:should|must|has to|shall|is to) (?:read|say|state)(?!\\p{L})",
    '(?<!\\p{L})(?:correct|right|true|proper|official) (?:figure|number|answer|value|summary|headline)s? (?:for|of|in) (?:this|your|the) (?:summary|answer|output|headline|digest)(?!\\p{L})',
    '(?<!\\p{L})résum(?:e|ez) (?:cet|ce) (?:article|texte)|(?<!\\p{L})le (?:titre|résumé) doit (?:être|dire|indiquer)',
    '(?<!\\p{L})fasse?n?(?: sie)? diesen (?:artikel|text|bericht)|(?<!\\p{L})die (?:überschrift|zusammenfassung) (?:muss|soll|hat) lauten|(?<!\\p{L})(?:überschrift|zusammenfassung) (?:muss|soll) (?:lauten|heißen)',
    '(?<!\\p{L})resum[ae] (?:este|esta) (?:artículo|texto|noticia)|(?<!\\p{L})el (?:titular|resumen) debe (?:decir|ser|indicar)',
    '(?<!\\p{L})reveal your (?:system )?prompt(?!\\p{L})',
  ),
)
const parts: readonly RegExp[] = [role, headed, called, casting, bound, whenever, ignoring, answering]

/** Labels and marks that stand before an order: "IMPORTANT", "- ", "Now,". */
const lead = pattern(`^(?:[\\s>*#=~_|.\\[({<-]+|["“‘'«„]|${please})+`)
/** Where one part of a sentence ends and another may open. */
const between = /(?<=[:;!?.])\s+|\s[–—-]\s|\n+/u
/** Words of a sentence that tells what somebody else was told: a report on orders is news. */
const reported =
  /\b(?:said|says|told|tells?|reads?|asked|asks|wrote|writes|prompt(?:s|ed)?|instruct(?:s|ed|ing)|ordered|hid(?:es|den)?|contain(?:s|ed|ing)|includ(?:es|ed|ing)|typed|types|attack(?:s|ers?)?|injection|phrase|sentence|words|entitled|titled|called|showed|shows|replied|answered|added|such as|like|dit|disait|écrit|demandé|sagte|schrieb|hieß|lautete|dijo|decía|escribió|pidió)\b/iu

/** Whether a plain sentence tells a machine what to do, in any of its parts. */
export function ordersMachine(sentence: string): boolean {
  if (template.test(sentence) || heading.test(sentence) || (ofThisText.test(sentence) && !isReported(sentence))) return true
  let before = ''
  for (const part of sentence.split(between)) {
    const own = part.replace(lead, '')
    if (parts.some((each) => each.test(own)) && !isTold(before) && !isQuotedBy(part, sentence)) return true
    before += `${part} `
  }
  return false
}

const isReported = (sentence: string): boolean => reported.test(sentence.replace(ofThisText, ' '))
/** "The hidden text read: …": at least a noun and a verb of telling. */
const isTold = (before: string): boolean => reported.test(before) && before.trim().split(/\s+/u).length >= 3
/** “Ignore all rules,” the page said. */
const isQuotedBy = (part: string, sentence: string): boolean =>
  /^\s*["“‘'«„]/u.test(part) &&
  /[,.!?]?["”’'»][,.]?\s+(?:\p{L}[\p{L}’'-]*\s+){1,8}/u.test(sentence) &&
  reported.test(sentence.replace(/^\s*["“‘'«„][^"”’»]*/u, ''))
