// The words by which a sentence states a deal, a build, a loan or a stop, in four languages: ordered patterns, the surest first.
/** What kind of act a trigger is. `turned`: the party named first is the one who gives (lets, lends, supplies). */
export interface Trigger {
  readonly act: Act
  readonly start: number
  readonly end: number
  readonly turned: boolean
}

export type Act =
  | 'pause'
  | 'cancel'
  | 'swap'
  | 'option'
  | 'lease'
  | 'take'
  | 'sign'
  | 'replace'
  | 'commit'
  | 'live'
  | 'build'
  | 'approve'
  | 'order'
  | 'raise'
  | 'borrow'
  | 'power'
  | 'target'
  | 'draw'

const project =
  '(?:project|projet|Projekt|proyecto|site|campus|build|construction|Bau|plans?|work|expansion|data cent(?:re|er)|hall|MW|megawatts?|Rechenzentrum|centre de données|contract|deal|lease|order)'
export const lease =
  '(?:lease|rental agreement|bail|contrat de location|Mietvertrag|contrato de alquiler|contrato de arrendamiento|colocation (?:agreement|contract))'
export const loan = '(?:loan|credit facility|debt facility|bonds?|term loan|prêt|emprunt|Kredit|Darlehen|Anleihe|préstamo|crédito)'
const equity = '(?:equity|funding|series [a-h]|round|financing|capital|levée|levé|Finanzierungsrunde|Kapital|ronda|financiación)'
const supply = `(?:power purchase agreement|PPA|(?:power|electricity|energy)[ -](?:supply )?(?:agreement|contract|deal)|contrat d[’']électricité|contrat d[’']achat d[’']électricité|Stromliefervertrag|Stromvertrag|contrato (?:de suministro )?(?:eléctrico|de electricidad))`

/** A word's edge in any alphabet: the plain one takes "é" for a gap. */
const edge = String.raw`(?:(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]))`
export const wordy = (source: string, flags = 'giu'): RegExp => new RegExp(source.replaceAll(String.raw`\b`, edge), flags)

/** A pattern of one act; the words it finds are the trigger. Order matters: of two at one place the earlier wins. */
const patterns: readonly (readonly [Act, RegExp, turned?: true])[] = [
  [
    'pause',
    wordy(
      String.raw`\b(?:paus(?:ed|es|ing)|suspend(?:ed|s)|halt(?:ed|s)|froze|freezes|a suspendu|suspend|met en pause|a mis en pause|pausiert|stoppt|legt .{0,40} auf Eis|hat .{0,60} gestoppt|ha pausado|pausa|suspende|ha suspendido|paraliza)(?=.{0,80}\b${project}\b)`,
    ),
  ],
  ['pause', wordy(String.raw`\bhat .{0,20}\b(?:Bau|Projekt|Arbeiten)\b.{0,60} (?:gestoppt|pausiert|unterbrochen|ausgesetzt)\b`)],
  ['pause', wordy(String.raw`\b(?:puts?|put|has put|placed)\b.{0,80}\bon hold\b`)],
  [
    'swap',
    wordy(
      String.raw`\b(?:replac(?:es|ed) \p{Lu}[\p{L} ]{2,40} as (?:the )?(?:tenant|customer|offtaker)|tak(?:es|en|ing) over\b.{0,50}\b(?:lease|contract|capacity|space|hall|offtake)|took over\b.{0,50}\b(?:lease|contract|capacity|space|hall|offtake)|takes (?:up )?the (?:space|capacity|hall)|reprend (?:le bail|la capacité|l[’']espace)|übernimmt\b.{0,40}\b(?:Mietvertrag|Fläche|Kapazität)|asume el (?:contrato|alquiler)|se queda con (?:el espacio|la capacidad))`,
    ),
  ],
  [
    'cancel',
    wordy(
      String.raw`\b(?:cancel(?:l?ed|s)|scrap(?:ped|s)|abandon(?:ed|s)|call(?:ed|s) off|shelv(?:ed|es)|axed|pull(?:ed|s) out of|walk(?:ed|s) away from|withdr(?:ew|aws) from|terminat(?:ed|es)|a annulé|annule|abandonne|a abandonné|renonce à|a renoncé à|streicht|hat .{0,60} (?:gestrichen|aufgegeben|abgesagt)|sagt .{0,60} ab|cancela|ha cancelado|abandona|ha abandonado)(?=.{0,80}\b${project}\b)`,
    ),
  ],
  ['option', wordy(String.raw`\b(?:an? )?(?:option|opción|Option) (?:on|for|over|to (?:lease|take|rent|add)|sur|auf|sobre|de)\b`)],
  [
    'power',
    wordy(
      String.raw`\b(?:sign(?:ed|s)|struck|inked|agreed|secured|a signé|signe|hat .{0,80} unterzeichnet|unterzeichnet|ha firmado|firma)\b.{0,40}\b${supply}\b`,
    ),
  ],
  ['power', wordy(String.raw`\bhat .{0,60}\b${supply}\b.{0,60} (?:unterzeichnet|unterschrieben|geschlossen)\b`)],
  [
    'power',
    wordy(
      String.raw`\b(?:will (?:buy|supply)|buys|supplies|has agreed to (?:buy|supply)|is to supply)\b(?=.{0,60}\b(?:electricity|power (?:from|to|for)|of power\b|of (?:solar|wind|nuclear|hydro) (?:power|energy)))`,
    ),
  ],
  [
    'sign',
    wordy(
      String.raw`\b(?:sign(?:ed|s)(?: for)?|struck|strikes|inked|agreed(?! to\b)|entered into|a signé|signe|unterzeichnet|unterschrieben|schließt|hat .{0,80} (?:unterzeichnet|unterschrieben|geschlossen)|ha firmado|firma)\b(?=.{0,90}\b(?:${lease}|contracts?|deal|agreement|letter of intent|memorandum|${loan}|contrat|lettre d[’']intention|Vertrag|Absichtserklärung|contrato|acuerdo|carta de intenciones))`,
    ),
  ],
  [
    'sign',
    wordy(
      String.raw`\bhat .{0,60}\b(?:${lease}|\p{L}*vertrag|${loan}|Absichtserklärung)\b.{0,60} (?:unterzeichnet|unterschrieben|geschlossen)\b`,
    ),
  ],
  ['replace', wordy(String.raw`\breplac(?:es|ed) (?:its|the|an?) .{0,110}?\bwith\b`)],
  ['sign', wordy(String.raw`\bsign(?:ed|s) for\b`)],
  ['sign', wordy(String.raw`[’']s? new (?:contract|deal|agreement) with\b`)],
  ['sign', wordy(String.raw`\b(?:has|have) (?:an? )?(?:signed )?(?:letter of intent|memorandum)\b`)],
  [
    'borrow',
    wordy(
      String.raw`\b(?:borrow(?:ed|s)|has borrowed|emprunte|a emprunté|leiht sich|hat .{0,60} aufgenommen|ha tomado prestados)\b|\b(?:secur(?:ed|es)|obtain(?:ed|s)|clos(?:ed|es)|arrang(?:ed|es)|obtient|a obtenu|erhält|hat .{0,60} erhalten|ha obtenido|obtiene)\b(?=.{0,70}\b${loan}\b)`,
    ),
  ],
  ['borrow', wordy(String.raw`\b(?:lent|lends?|have lent|has lent|prête|a prêté|leiht|ha prestado|presta)\b`), true],
  [
    'raise',
    wordy(
      String.raw`\b(?:rais(?:ed|es)(?! the (?:interest|price|rate|question|issue|possibility))|clos(?:ed|es)|lève|a levé|sammelt|hat .{0,60} eingesammelt|eingesammelt|recauda|ha recaudado|capta|ha captado)\b(?=.{0,90}\b(?:${equity}|debt|million|billion|millions|milliards?|Millionen|Milliarden|millones)\b)`,
    ),
  ],
  ['raise', wordy(String.raw`\bhat .{0,30}\b(?:Millionen|Milliarden|Mio|Mrd)\b.{0,40} eingesammelt\b`)],
  ['commit', wordy(String.raw`\bwill pay\b(?=.{0,90}\b(?:comput\w+|cloud|GPUs?|capacity)\b)`)],
  ['borrow', wordy(String.raw`\b(?:has )?(?:issued|sold|issues|sells) (?:bonds?|notes)\b`)],
  ['commit', wordy(String.raw`\b(?:has committed|commits|committed)\b(?=.{0,50}\bto\b)`)],
  [
    'lease',
    wordy(
      String.raw`\b(?:has let|lets?|let|has leased out|leases out|a cédé en location|vermietet|hat .{0,80} vermietet|ha alquilado a|arrienda a|cede en alquiler)\b(?=.{0,110}\b(?:to|à|an|a)\s(?:the\s|an?\s|le\s|la\s|das\s|den\s|el\s|\p{Ll}+\s)*\p{Lu})`,
    ),
    true,
  ],
  [
    'lease',
    wordy(
      String.raw`\b(?:leas(?:es|ed|ing)|has leased|rent(?:s|ed|ing)|(?:will|would|may|might|could|to) (?:lease|rent)|loue|a loué|louera|prend à bail|mietet|angemietet|gemietet|hat .{0,90} (?:gemietet|angemietet)|alquila|alquilará|ha alquilado|ha arrendado|arrienda)\b`,
    ),
  ],
  ['lease', wordy(String.raw`\bwill (?:provide|supply)\b(?=.{0,110}\b(?:lease|rental)\b)`), true],
  ['lease', wordy(String.raw`, (?:leasing|renting)\b`)],
  [
    'take',
    wordy(
      String.raw`\b(?:takes|took|has taken|have taken|(?:will|would|may|might|could) take|to take|secur(?:es|ed)|has secured|will secure|books|booked|has booked|reserv(?:es|ed)|has reserved|contracted for|prend|a pris|prendra|retient|a retenu|réserve|a réservé|sichert sich|hat sich .{0,70} gesichert|reserviert|übernimmt|toma|ha tomado|reserva|ha reservado|se asegura)\b`,
    ),
  ],
  [
    'live',
    wordy(
      String.raw`\b(?:went live|goes live|is (?:now )?live|has gone live|entered (?:commercial )?(?:service|operation)|has entered service|(?:was|were|has been|have been) (?:put|brought|placed) (?:into (?:service|operation)|online)|(?:put|puts|has put|brought|brings|has brought)\b.{0,90}\b(?:into (?:service|operation)|online)|switched on|has switched on|switches on|energi[sz]ed|commissioned|came online|comes online|is (?:now )?(?:in service|in operation|operational|up and running|running)|are (?:now )?(?:in service|running|live|in operation)|opened|opens|has opened|inaugurated|began operat\w+|has begun to use|starts? work on|est entrée? en service|sont en service|est en service|fonctionnent? depuis|a (?:mis en service|ouvert|inauguré)|ouvre|met en service|ging(?:en)? .{0,40}in Betrieb|ist in Betrieb|hat .{0,90} (?:in Betrieb genommen|eröffnet)|nimmt .{0,80} in Betrieb|eröffnet|läuft seit|entró en (?:servicio|funcionamiento)|entraron en servicio|ha puesto en (?:marcha|servicio)|funcionan? desde|ha inaugurado|inaugura|abre)(?!\p{L})`,
    ),
  ],
  // "El Capitan uses 30 MW": a fact on the machine that is named, whatever the story is about.
  [
    'live',
    wordy(
      String.raw`(?<=\p{Lu}\p{L}+ )(?:uses|draws|consumes)(?= (?:about |some |nearly )?\d[\d.,]* ?(?:MW|GW|megawatts|gigawatts)\b)`,
      'gu',
    ),
  ],
  ['commit', wordy(String.raw`\bthe new (?=[$€£]?\d[\d.,]* (?:billion|million)\b)`)],
  [
    'approve',
    wordy(
      String.raw`\b(?:(?:has )?(?:won|obtained|received|got) (?:planning )?(?:permission|approval|consent)|a obtenu le permis|has approved|approv(?:es|ed)|granted (?:planning )?permission|a autorisé|autorise|hat .{0,90}\bgenehmigt|genehmigt|darf\b.{0,60}\bbauen|ha aprobado|aprueba|ha autorizado|autoriza)(?!\p{L})`,
    ),
  ],
  [
    'order',
    wordy(
      String.raw`\b(?:order(?:s|ed)|has ordered|bought|buys|has bought|purchas(?:es|ed)|has purchased|(?:will|would|may|might|could) (?:buy|order)|is buying|acquires|commande|a commandé|achète|a acheté|bestellt|hat .{0,80} (?:bestellt|gekauft)|kauft|compra|ha comprado|encarga|ha encargado|ha pedido)\b(?=.{0,80}(?:\b(?:GPUs?|TPUs?|chips?|accelerators?|accélérateurs?|Beschleuniger|aceleradores|puces|Chips|G?[BH]\d{3}s?|MI\d{3}X?s?|cards|racks)\b))`,
    ),
  ],
  ['order', wordy(String.raw`\b(?:has )?plac(?:ed|es) an order for\b`)],
  [
    'order',
    wordy(String.raw`\b(?:will (?:deliver|supply|ship)|delivers|ships)\b(?=.{0,60}\b(?:GPUs?|TPUs?|chips?|accelerators?|G?[BH]\d{3}s?)\b)`),
    true,
  ],
  ['order', wordy(String.raw`\bhat .{0,60}\b(?:GPUs?|TPUs?|Chips|Beschleuniger|KI-Chips)(?!\p{L}).{0,40}? ?(?:bestellt|gekauft)\b`)],
  [
    'target',
    wordy(
      String.raw`\b(?:[’']s (?:goal|target|aim|ambition) is|wants to reach|targets?|aims? (?:for|to (?:reach|have|run|build|operate))|has set (?:itself )?a (?:target|goal) of|(?:plans|wants|hopes|intends) to (?:reach|have|run|operate)|vise|veut atteindre|s[’']est fixé|will .{0,60}erreichen|strebt|peilt|aspira a|quiere (?:alcanzar|llegar)|se propone)(?!\p{L})`,
    ),
  ],
  [
    'build',
    wordy(
      String.raw`\b(?:(?:would|may|might|could) (?:build|construct)|will (?:build|construct|develop|erect|break ground|host|house|get)|(?:is|are) to (?:get|host|house|receive)|to (?:build|house)|is (?:building|constructing|developing)|are building|builds|plans?(?: to build| for)?|planned|has planned|announc(?:ed|es) (?:plans|that it will build|an? )|has announced|presented|has presented|broke ground|breaks ground|began construction|has begun (?:construction|building)|(?:has )?started (?:construction|building)|expands|will (?:expand|add)|adds|proposes?|construira|va construire|construit|bâtira|prévoit|baut|wird .{0,80} bauen|will .{0,80} (?:bauen|errichten)|errichtet|plant|construirá|levantará|construye|prevé|proyecta)(?!\p{L})`,
    ),
  ],
  [
    'draw',
    wordy(
      String.raw`\b(?:will draw|draws|has (?:a )?(?:grid connection|connection) of|phase (?:one|two|1|2) is|the (?:first|second) phase (?:is|has|will be|covers)|soll .{0,40}haben|tendrá)(?!\p{L})`,
    ),
  ],
]

/** Every trigger of a sentence in reading order; of two that overlap, the one whose pattern stands first. */
export function findTriggers(sentence: string): readonly Trigger[] {
  const found: Trigger[] = []
  for (const [act, pattern, turned] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((it) => start < it.end && it.start < end)) continue
      found.push({ act, start, end, turned: turned === true })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
