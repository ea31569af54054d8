// What a report says beside its deal and of it: that details were not given, who could not be reached, what market followed, who was told.

/** That a price, a name or a day was not given denies nothing of the deal. */
const notGiven: readonly RegExp[] = [
  /[,;]? ?(?:\b(?:but|and|though|although|while|as) )?(?:the )?\b(?:[Ff]inancial |[Ff]urther |[Cc]ommercial |[Oo]ther |exact |full )*(?:[Tt]erms|[Dd]etails|[Vv]alue|[Pp]rice|[Ss]ize|[Cc]ost|[Aa]mount|[Ll]ocation|[Tt]imetable|[Tt]imeline|[Dd]uration|[Ll]ength|[Pp]ricing|rent)(?: of [^,;\d]{2,40})? (?:were|was|have|has|are|is|remain) (?:not (?:been )?(?:immediately |yet )?(?:disclosed|given|released|revealed|made public|available|specified|published|announced|named)|undisclosed)(?=[,;.]|$)/gu,
  /,? (?:and |but )?without (?:disclosing|naming|giving|saying|specifying|revealing|identifying|elaborating|providing|putting a price)[^,;.\d]*/gu,
  /,? (?:(?:but|and|though|although|while) )?(?:the (?:companies|company|two|pair|group|firm|lab|operator|parties)|it|they|he|she|neither(?: \p{Ll}+)?|both(?: \p{Ll}+)?) (?:did|would|has|have|had)(?: not|n[’']t)? (?:immediately |yet )?(?:say|said|disclosed?|name[d]?|give[n]?|specif(?:y|ied)|reveal(?:ed)?|identif(?:y|ied)|elaborated?|provided?|comment(?:ed)?|detail(?:ed)?)(?= (?:what|when|where|who|which|how|the|a|any|further|more|financial|on|terms)|[,;.]|$)[^,;.\d]*/gu,
  /[,;] ?(?:but |and |though |although )?no (?:tenant|tenants|customer|customers|anchor tenant|financial terms|terms|details|price|value|timetable|timeline|date|opening date|completion date)(?: \p{Ll}+){0,2} (?:was|were|has|have|is|are)(?: yet)?(?: been)? (?:named|given|disclosed|announced|set|revealed|provided|signed)[^,;.\d]*/gu,
  /,? (?:sans (?:en )?(?:préciser|dévoiler|donner|révéler|communiquer|divulguer)|ohne (?:[\p{L}]+ ){1,4}zu (?:nennen|beziffern)|sin (?:revelar|precisar|detallar|dar|facilitar|concretar))[^,;.\d]*/gu,
  /[,;] (?:(?:mais|et|aber|und|pero|y) )?(?:le (?:montant|prix|coût) n[’']a pas été [^,;.\d]*|les (?:conditions|modalités|détails)[^,;.\d]* n[’']ont pas été [^,;.\d]*|(?:[\p{L}]+ )*?(?:Preis|Konditionen|Details|Höhe|Finanzielle Einzelheiten)[^,;.\d]* (?:nicht (?:genannt|bekannt|mitgeteilt|beziffert)|ungenannt)[^,;.\d]*|(?:el (?:precio|importe|coste)|las condiciones)[^,;.\d]* no (?:se )?(?:ha|han|fue|fueron)[^,;.\d]*)/gu,
]

/** How a sentence joins the one before it. */
const opener =
  /^(?:Separately|Meanwhile|Elsewhere|In addition|Notably|Importantly|Interestingly|Also|Additionally|Furthermore|Moreover|In other news|In a separate deal|In a separate move|In brief|Breaking|Exclusive|Just in|Par ailleurs|En outre|De son côté|Zudem|Außerdem|Unterdessen|Derweil|Además|Por otra parte|Por su parte|Asimismo)[,:] /u

/** The sentence without what is said beside its deal; the same string where nothing is. */
export function withoutAsides(text: string): string {
  const bare = notGiven.reduce((words, pattern) => words.replace(pattern, ''), text).replace(opener, '')
  if (bare === text || !/\d/.test(bare)) return text
  const ended = /[.!?]["”]?$/u.test(text) && !/[.!?]["”]?$/u.test(bare) ? `${bare.trimEnd()}.` : bare
  return ended.charAt(0).toUpperCase() + ended.slice(1)
}
