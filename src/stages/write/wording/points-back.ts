// What a finished sentence leaves to one that its report had before it: "of the 240", "new ones", "followed suit".

/** Words that end a statement and mean nothing by themselves, wherever they stand. */
const leftToOthers: readonly RegExp[] = [
  // "About 90 of the 240 have been given new ones": of which things?
  /^(?:(?:About|Some|Nearly|Almost|Around|Only|Just|Over|Another) )?(?:\d[\d,.]*|\p{Lu}\p{Ll}+) (?:of|among) the (?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozen)(?=$|[.,;]| (?:has|have|had|is|are|was|were|will|would|did|do|does|also|now|said|say)\b)/u,
  /\b(?:did|do|does|doing|done) (?:so(?! (?:well|much|badly|many|far|little|quickly|often)\b)|the same|likewise)\b/u,
  /^(?:(?:\p{Lu}[\p{L}.’'-]*|and|the|of),? )+follow(?:s|ed)? suit\b/u,
  // "Declined to follow suit", "did an about-face": on what stands in another sentence.
  /\b(?:to|not|n[’']t|will|would) follow suit\b/u,
  /\b(?:did|does|made|makes|performed|pulled) an? (?:about-face|about-turn|U-turn|reversal|volte-face)(?! (?:on|over|about) (?!\d))/u,
  /\b(?:companies|firms|people|countries|states|cities|brands|lawmakers|senators|members|groups) (?:has|have|had) (?:signed (?:on|up)|joined in|opted out|pulled out)(?=$|[.,]| (?:in spite|despite|since)\b)/u,
  // "The Courier story points to a memo": nobody has spoken of it.
  /^(?:According to|In) the \p{Lu}\p{L}* (?:report|story|article|piece|column|account),|^The \p{Lu}\p{L}* (?:report|story|article|piece|column|account) (?:has |also )?(?:said|says|points?|pointed|found|finds|shows?|showed|cites?|cited|notes?|noted|adds?|added|claims?|claimed|describes?|described|quotes?|quoted)\b/u,
  /\b(?:[Tt]he|[Aa]) (?:release|publication|fate|removal|sale|purchase|opening|closure|names) of others(?! who\b)/u,
  // "Opted to push for his original": the thing behind was cut off.
  /(?<!\b(?:is|was|be|been|as|were) )\b(?:his|her|its|their) (?:original|new|first|second|latest|former|current|previous|next|last|big|bigger|biggest|initial|main|entire|usual)[”.]*$/u,
  // "Has stopped altogether, citing safety": what it stopped stands elsewhere.
  /^(?:(?:\p{Lu}[\p{L}.’'-]*|and|of|the|than|\d[\d,]*|towns|firms|companies|labs) )+(?:has|have|had) (?:stopped|refused|agreed|complied|signed (?:on|up)|opted out|pulled out|backed out|joined in)(?: (?:altogether|too|as well|entirely|again))?(?=$|\.$|, (?:citing|in spite|despite|saying))/u,
  /\bstopped altogether\b/u,
  // "His next line struck a nerve": what he said stands elsewhere.
  /(?:\p{Lu}[\p{L}.-]+[’']s|^The|\b[Hh]is|\b[Hh]er|\b[Tt]heir|\b[Ii]ts) (?:next|following|opening) (?:line|sentence|words|tweet|slide|joke|punchline|answer)\b/u,
  // "Rejected Brandt's logic", "summed up the problem as one of": what it is was told before.
  /\p{Lu}\p{L}+[’']s? (?:logic|reasoning|premise|line of argument)(?! (?:that|of|about|behind|for)\b| (?:on|in) (?!\d))/u,
  /\b(?:summari[sz]es?d?|summed up|described|framed|cast|defined|put) the (?:problem|issue|matter|question|situation)\b/u,
  // "Flagged the Brandt story", "vowed to escalate a standoff": which one?
  /\b(?:flagged|shared|retracted|corrected|deleted|defended|promoted|criticised|blasted) the \p{Lu}[\p{L}’'-]+ (?:story|article|report|piece|post|column)(?=$|[.,]| (?:on \d|in \d|after|during))/u,
  /\b(?:escalates?|ends?|ended|escalated|defuses?|defused|resolves?|resolved|prolongs?|prolonged) (?:a|an|the) (?:standoff|stand-off|dispute|row|feud|deadlock|impasse|stalemate)(?=$|[.,]| on \d)/u,
  /^The \p{Lu}[\p{L}’'-]+ (?:team|duo|trio|pair|couple|family|group)[’']s? /u,
  // "The 2015 numbers": of what?
  /[’']s? (?:(?:19|20)\d\d|latest|new|final) (?:numbers|figures|results)(?=$|[.,]| on \d)/u,
  // "Signed the 86-page deal": between whom and on what?
  /\b(?:signed|signs?|sealed|reached|struck|unveiled) (?:the |(?=\d+-page|Phase ))(?:(?:\d+-page|new|final|initial|historic|landmark|revised|first|second|interim|preliminary|Phase (?:\d|One|Two|I|II)) )+(?:deal|agreement|accord|pact)(?! (?:with|between|on|over|to|for|of|that|under|which)\b)/u,
  // "A tenth of the products in the USD 60 bn": of which?
  /\b(?:in|of|on|from|to) the (?:[A-Z]{3} |[$€£])\d[\d.,]*(?: (?:bn|m|million|billion|trillion))?[”.]*$/u,
  // "Have begun similar measures": similar to what stands in another sentence.
  /(?<!\b(?:is|are|was|were|looks?|very|how) )\b(?:similar|comparable|identical)(?! in\b)(?! (?:\p{L}+ ){0,4}(?:to|as|between|among|enough|or|and|but)\b)(?! \p{Ll}+ly\b)/u,
  // "Issued a string of tweets in response": to what stands in another sentence.
  /\bin (?:response|reply|return|turn|answer)(?=$|[.,;]| (?:on|in|at|by) (?:\d|\p{Lu}))/u,
]

const manyBefore = /(?:^|\s)(?!(?:is|was|has|its|his|this|plus|thus|less|news|across|does|perhaps|always)\b)\p{Ll}{2,}s(?=[\s,’'])/u

/** "Have been given new ones": ones of a kind that no word before names. */
function hasLooseOnes(own: string): boolean {
  const at = /\b(?:new|old|other|older|newer|more|bigger|smaller|cheaper|the|existing) ones\b/u.exec(own)?.index
  return at !== undefined && !manyBefore.test(own.slice(0, at))
}

/** Whether a statement cannot be understood without the sentence that its report had before it. */
export const pointsBack = (own: string): boolean => leftToOthers.some((words) => words.test(own)) || hasLooseOnes(own)
