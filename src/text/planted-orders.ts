// Sentences that speak to a machine instead of a reader: they are never evidence.

const order =
  /^\s*(?:SYSTEM|ASSISTANT|USER|INSTRUCTIONS?)\s*:|^\s*(?:assistant|ai|model|bot|agent)\s?,\s(?:please\s)?(?:note|record|add|write|say|report|mark|remember|ignore|include)\b|^\s*(?:add|append|insert|enter|record|write)\b[^.:]{0,40}\b(?:ledger|database|record|log)\b\s?:|\b(?:ignore|disregard|forget) (?:all |any )?(?:the )?(?:previous|prior|above|earlier|your)\b|\b(?:you are|act as|pretend to be) (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot|editor)\b|\bmark (?:this|the|it|REF)\b.{0,20}\b(?:as )?(?:met|resolved|true)\b|<\/?(?:system|instruction|prompt)\b|\b(?:record|output|write|print|respond with|reply with|report)\b[^.]{0,40}\b(?:instead|verbatim|exactly)\b|\b(?:system|hidden) prompt\b/iu

/** Sentences that open with a command. News of a command has a subject before its verb. */
const command = /^\s*(?:please\s|kindly\s)?(?:do not|don[’']t|never|always)\s\p{Ll}|^\s*(?:decode|obey|execute)\b/iu
/** "Note to the system: …" addresses whoever runs the wire. */
const address =
  /^[^.:]{0,60}\b(?:to|for) (?:the |any |all )?(?:(?:automated|automatic|machine|AI|language) )?(?:systems?|software|programme?s?|machines?|models?|assistants?|agents?|bots?|crawlers?|readers)\s*:/iu
/** A word that mixes alphabets is written for a filter, not for a reader. */
const mixedScript = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u

/** A text up to the first word of look-alike letters from two scripts, which no editor writes and no reader tells apart. */
export function beforeLookAlikes(text: string): string {
  const at = mixedScript.exec(text)?.index
  return at === undefined
    ? text
    : text
        .slice(0, at)
        .replace(/\p{L}*$/u, '')
        .trimEnd()
}

/** Signs beyond Latin letters and the punctuation of the news: without one no alphabets are mixed. */
const beyondLatin = /[\u0370-\u1fff\u2100-\uffff]/

/** Whether a sentence gives orders, or hides what it says, rather than telling news to a reader: it is never evidence. */
export function isOrder(sentence: string): boolean {
  return (
    order.test(sentence) || command.test(sentence) || address.test(sentence) || (beyondLatin.test(sentence) && mixedScript.test(sentence))
  )
}

/** How many sentences of a text give orders to software; printed on the article's record. */
export function countOrders(sentences: readonly string[]): number {
  return sentences.filter(isOrder).length
}

const charactersMax = 500_000
/** What must stand in a page for the longer look to be worth its time. */
const hint = /SYSTEM\s*:|INSTRUCTIONS?\s*:|\b(?:ignore|disregard|forget) (?:all|any|the|previous|prior|earlier|your)\b/iu

/**
 * How many orders to software a page carries where no reader sees them: in hidden elements, comments, tiny or white words.
 *
 * @param html the page as it came; at most its first 500,000 characters are looked at
 * @param shown the text a reader gets; an order in it is counted with the article, not here
 */
export function countHiddenOrders(html: string, shown: string): number {
  const page = html.slice(0, charactersMax)
  if (!hint.test(page)) return 0
  const words = page.replace(/<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>/giu, ' ').replace(/<!--|-->|<[^<>]*>/gu, '\n')
  const lines = new Set(words.split(/\n+/u).map((line) => line.trim().replace(/\s+/gu, ' ')))
  return [...lines].filter((line) => line !== '' && isOrder(line) && !shown.includes(line.slice(0, 60))).length
}
