// Sentences that speak to a machine instead of a reader: they are never evidence.

const order =
  /^\s*(?:SYSTEM|ASSISTANT|USER|INSTRUCTIONS?)\s*:|\b(?:ignore|disregard|forget) (?:all |any )?(?:the )?(?:previous|prior|above|earlier|your)\b|\b(?:you are|act as|pretend to be) (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot|editor)\b|\bmark (?:this|the|it|REF)\b.{0,20}\b(?:as )?(?:met|resolved|true)\b|<\/?(?:system|instruction|prompt)\b|\b(?:record|output|write|print|respond with|reply with|report)\b[^.]{0,40}\b(?:instead|verbatim|exactly)\b|\b(?:system|hidden) prompt\b/iu

/** Whether a sentence gives orders to software rather than news to a reader. */
export function isOrder(sentence: string): boolean {
  return order.test(sentence)
}

/** How many sentences of a text give orders to software; printed on the article's record. */
export function countOrders(sentences: readonly string[]): number {
  return sentences.filter(isOrder).length
}
