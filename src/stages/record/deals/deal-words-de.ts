// What German says when it states a deal: verbs and nouns by act, the surest first.
import { around, chips, computing, consent, electricity, equity, lease, loan, paper, project, site, supply } from './deal-lexicon.ts'
import type { Pattern } from './deal-pattern.ts'

export const german: readonly Pattern[] = [
  [
    'pause',
    String.raw`\b(?:pausier(?:t|te|en)|stopp(?:t|te|en)|gestoppt|unterbr(?:icht|ochen|ach)|ausgesetzt|setzt(?=.{0,80}\baus\b)|ruht|ruhen|eingefroren|friert(?=.{0,80}\bein\b)|auf Eis|auf Eis gelegt)\b${around(project)}`,
  ],
  [
    'swap',
    String.raw`\b(?:übernimmt|übernehmen|übernommen|übernahm)\b${around(String.raw`\b(?:\p{L}*[Mm]ietvertrag|Fläche|Kapazität|Vertrag)\b`, 60)}`,
  ],
  [
    'swap',
    String.raw`\b(?:löst(?=.{2,80}\bals .{0,20}(?:Mieter|Kunde|Nutzer)\p{L}*\b.{0,60}\bab\b)|abgelöst(?<=\bals .{0,90})|ersetzt(?=.{2,60}\bals .{0,20}(?:Mieter|Kunde)))\b`,
  ],
  [
    'swap',
    String.raw`\b(?:überträgt|übertragen|tritt(?=.{0,90}\bab\b)|abgetreten|gibt(?=.{0,80}\bweiter\b))\b${around(String.raw`\b(?:\p{L}*[Mm]ietvertrag|Vertrag)\b`, 60)}`,
  ],
  [
    'cancel',
    String.raw`\b(?:streich(?:t|en)|gestrichen|aufgegeben|gibt(?=.{0,100}\bauf\b)|abgesagt|sagt(?=.{0,80}\bab\b)|kündigt(?!e?\b.{0,120}\ban\b)|gekündigt|storniert|vom Tisch|begraben|begräbt|verworfen|verwirft|eingestellt|zieht sich(?=.{0,100}\bzurück\b)|zurückgezogen|steigt(?=.{0,80}\baus\b)|ausgestiegen|verzichtet)\b${around(project)}`,
  ],
  ['option', String.raw`\b(?:eine )?Option(?:en)? (?:auf|für|über|zur)\b`],
  [
    'power',
    String.raw`\b(?:unterzeichne(?:t|te|n|ten)|unterschr(?:ieben|eibt|eiben|ieb)|abgeschlossen|geschlossen|schlie(?:ß|ss)(?:t|en)|vereinbar(?:t|en))\b${around(supply, 90)}`,
  ],
  ['power', String.raw`\b(?:bezieh(?:t|en)|kauft|kaufen|gekauft|bezogen|deckt sich)\b${around(electricity, 60)}`],
  ['power', String.raw`\b(?:liefer(?:t|n)|geliefert|versorgt|verkauft)\b${around(electricity, 60)}`, 'turned'],
  [
    'sign',
    String.raw`\b(?:erhalten|erhält|bekommt|bekommen|gewonnen|gewinnt|an Land gezogen)\b${around(String.raw`\b(?:Auftrag|Großauftrag|\p{L}*[Vv]ertrag)\b`, 90)}(?<!${loan}.{0,80})`,
    'turned',
  ],
  [
    'fund',
    String.raw`\b(?:gewähr(?:t|en|te)|verleiht|leiht(?! sich)|geliehen|stellt(?=.{0,80}\b(?:bereit|zur Verfügung)\b)|vergibt)\b${around(String.raw`(?:${loan}|\b(?:Millionen|Milliarden|Mio|Mrd)\b)`, 60)}|\b(?:investier(?:t|en|te)|steckt)\b(?=.{0,50}\b(?:Millionen|Milliarden|Mio|Mrd)\b.{0,30}\bin (?!ein|den|das|die|seine|ihr)\p{Lu})(?!.{0,60}${site})`,
    'turned',
  ],
  [
    'borrow',
    String.raw`\b(?:aufgenommen|nimmt(?=.{0,90}\bauf\b)|leiht sich|erhalten|erhält|besorgt sich|gesichert|begibt|begeben|platziert|aufgelegt|bekommt|bekommen)\b${around(loan, 90)}`,
  ],
  [
    'raise',
    String.raw`\b(?:eingesammelt|sammelt|einsammeln|eingeworben|wirbt(?=.{0,80}\bein\b)|erhalten|erhält|bekommt|schlie(?:ß|ss)t(?=.{0,80}\bab\b)|abgeschlossen|aufgenommen)\b${around(String.raw`(?:${equity}|\b(?:Millionen|Milliarden|Mio|Mrd)\b)`, 90)}(?<!\bAuftrag.{0,90})(?!.{0,90}\bAuftrag)`,
  ],
  ['commit', String.raw`\b(?:zahl(?:t|en|te)|gibt(?=.{0,90}\baus\b)|bezahlt)\b${around(computing, 90)}`],
  [
    'sign',
    String.raw`\b(?:unterzeichne(?:t|te|n|ten)|unterschr(?:ieben|eibt|eiben|ieb)|abgeschlossen|geschlossen|schlie(?:ß|ss)(?:t|en)|schloss(?:en)?|vereinbar(?:t|te|en|ten)|besiegel(?:t|n)|einig(?:t|en|ten) sich)\b${around(paper, 100)}(?!.{0,30}\bFinanzierungsrunde)`,
  ],
  ['lease', String.raw`\b(?:vermietet?(?:e|en)?|überlässt)\b`, 'turned'],
  ['lease', String.raw`\b(?:mietet?e?n?|anmieten|angemietet|gemietet|pachtet|gepachtet|Anmietung)\b(?!.{0,12}${chips})`],
  ['use', String.raw`\b(?:mietet?e?n?|gemietet|nutzt|Zugang zu|Zugriff auf)\b${around(chips, 60)}`],
  [
    'order',
    String.raw`\b(?:bestell(?:t|te|en)|kauft|kaufen|gekauft|kaufte|erw(?:irbt|erben|orben|arb)|schafft(?=.{0,90}\ban\b)|angeschafft|ordert|geordert|beschafft)\b${around(chips, 90)}`,
  ],
  ['order', String.raw`\b(?:liefer(?:t|n|te)|geliefert|verkauft|ausgeliefert)\b${around(chips, 80)}`, 'turned'],
  [
    'approve',
    String.raw`\b(?:genehmig(?:t|te|en)|bewillig(?:t|te)|gibt(?=.{0,60}\bgrünes Licht)|erteil(?:t|te)|darf(?=.{0,90}\bbauen\b))\b${around(site)}|\b(?:erhalten|erhält|bekommt|bekommen|bekam)\b${around(consent, 90)}`,
  ],
  [
    'propose',
    String.raw`\b(?:plan(?:t|en|te)|geplant|erwäg(?:t|en)|prüf(?:t|en)|beantragt|beantragen|schlägt(?=.{0,90}\bvor\b)|möchte|stellt(?=.{0,40}\bAntrag)|eingereicht)\b${around(site)}`,
  ],
  [
    'take',
    String.raw`\b(?:sicher(?:t|n) sich|gesichert|reservier(?:t|en|te)|übern(?:immt|ommen)|beleg(?:t|en)|bucht|gebucht|bezieht|zieht(?=.{0,70}\b(?:in|ein)\b))\b(?=.{0,90}\d|.{0,2})`,
  ],
  [
    'give',
    String.raw`\bstell(?:t|en)\b(?=.{0,100}\b(?:bereit|zur Verfügung)\b)|\b(?:bereitgestellt|zur Verfügung gestellt|beherbergt)\b`,
    'turned',
  ],
  [
    'live',
    String.raw`\b(?:in Betrieb|ans Netz|geht live|läuft (?:nun|jetzt|seit)|nahm den Betrieb auf|Betrieb aufgenommen|hochgefahren)\b(?! gehen soll)|\b(?:eröffn(?:et|ete|en)|eingeweiht|weiht(?=.{0,80}\bein\b))\b${around(site)}|\bbetreibt\b(?=.{0,60}\b(?:nun|jetzt|inzwischen|seit)\b)`,
  ],
  [
    'target',
    String.raw`\b(?:strebt(?=.{0,80}\ban\b)|strebt|peilt|will(?=.{0,80}\b(?:erreichen|kommen)\b)|zum Ziel gesetzt|setzt sich(?=.{0,60}\bZiel\b)|Ziel (?:von \p{L}+(?: \p{L}+)? )?(?:sind|ist|lautet)|anvisiert|visiert)\b`,
  ],
  [
    'build',
    String.raw`\b(?:baut(?!\p{L})|gebaut|bauen|errichte(?:t|n|te)|entsteh(?:t|en)|entstand|erweiter(?:t|n|te)|ausgebaut|im Bau|Baubeginn|Spatenstich|Grundstein|ersten Spatenstich)\b${around(site)}|\b(?:beginnt|begonnen|begann|gestartet|startet)\b${around(String.raw`\b(?:Bau|Bauarbeiten)\b`, 90)}|\b(?:kündig(?:t|te)(?=.{0,120}\ban\b)|angekündigt|vorgestellt|stellt(?=.{0,90}\bvor\b))\b${around(site)}|\binvestier(?:t|en)\b(?=.{0,70}\bin .{0,30}${site})|\bdarf\b.{0,60}\bbauen\b`,
  ],
  ['draw', String.raw`\b(?:soll .{0,40}haben|soll .{0,60}(?:bieten|umfassen)|wird .{0,60}(?:haben|bieten|umfassen))\b`],
  [
    'pause',
    String.raw`\b(?:Baustopp|steh(?:t|en) still|lieg(?:t|en) (?:auf Eis|brach|still)|ins Stocken geraten|vorerst gestoppt|auf Pause)\b${around(project)}`,
  ],
  ['swap', String.raw`\b(?:tritt in den \p{L}*(?:Mietvertrag|Vertrag)|geht an(?=.{0,60}\bstatt))\b|\bals Nachmieter\b`],
  [
    'cancel',
    String.raw`\b(?:beerdigt|einstampf\p{L}*|eingestampft|stampft(?=.{0,90}\bein\b)|kippt|gekippt|fallen (?:ge)?lassen|lässt(?=.{0,90}\bfallen\b)|abgeblasen|bläst(?=.{0,90}\bab\b)|ad acta|verabschiedet sich von|vor dem Aus)\b${around(project)}|\bAus für\b`,
  ],
  [
    'approve',
    String.raw`\b(?:zugestimmt|stimmt(?=.{0,110}\bzu\b)|stimmte|gebilligt|billigt|abgesegnet|durchgewunken|freigegeben)\b${around(String.raw`(?:${site}|\bBau\b)`, 110)}`,
  ],
  ['propose', String.raw`\b(?:liebäugelt|sieht(?=.{0,90}\bvor\b)|würde gern|beabsichtigt|strebt(?=.{0,90}\bBau\b))\b${around(site)}`],
  [
    'build',
    String.raw`\b(?:Baustart|siedelt(?=.{0,90}\ban\b)|angesiedelt|zieht(?=.{0,90}\bhoch\b)|hochgezogen|stockt(?=.{0,90}\bauf\b)|aufgestockt|vergrößert|verdoppelt)\b${around(site)}|\b(?:steckt|pumpt|investiert)\b(?=.{0,60}\b(?:Millionen|Milliarden|Mio|Mrd)\b.{0,60}${site})`,
  ],
  [
    'live',
    String.raw`\b(?:hochgefahren|fährt(?=.{0,90}\bhoch\b)|eingeschaltet|schaltet(?=.{0,90}\bein\b)|angelaufen|läuft(?=.{0,60}\ban\b)|Betrieb aufgenommen|nimmt(?=.{0,90}\bden Betrieb auf\b))\b${around(site)}`,
  ],
  [
    'fund',
    String.raw`\b(?:pumpt|steckt|gesteckt|finanziert|beteiligt sich|leiht|geliehen)\b(?=.{0,90}\b(?:Millionen|Milliarden|Mio|Mrd)\b)|\b(?:finanziert|gesteckt|geliehen)\b(?<=\b(?:Millionen|Milliarden|Mio|Mrd)\b.{0,90})`,
    'turned',
  ],
  ['borrow', String.raw`\b(?:refinanziert|begab|begibt)\b${around(String.raw`\b(?:Millionen|Milliarden|Mio|Mrd)\b`, 90)}`],
  [
    'raise',
    String.raw`\b(?:sicher(?:t|te|n)?(?: sich)?|gesichert|aufgebracht|eingeworben|holt sich|geholt)\b${around(String.raw`\b(?:Millionen|Milliarden|Mio|Mrd)\b`, 90)}(?!.{0,90}\bAuftrag)`,
  ],
  ['order', String.raw`\b(?:deckt sich(?=.{0,60}\bein\b)|eingedeckt|in Auftrag gegeben|nimmt(?=.{0,90}\bab\b))\b${around(chips, 90)}`],
  ['take', String.raw`\b(?:gewonnen|gewinnt|gewann)\b${around(String.raw`\bals (?:\p{L}+ )?(?:Anker)?[Mm]ieter\b`, 90)}`, 'turned'],
  [
    'take',
    String.raw`\b(?:einziehen|eingezogen|kommt(?=.{0,50}\bunter\b)|belegen|bezogen)\b${around(String.raw`\d ?(?:MW|GW|Megawatt)`, 90)}`,
  ],
  ['power', String.raw`\b(?:nimmt(?=.{0,90}\bab\b)|abgenommen|sichert sich|gesichert|kontrahiert)\b${around(electricity, 90)}`],
  ['power', String.raw`\b(?:beliefert|beliefern|versorgt|versorgen|speist)\b${around(electricity, 90)}`, 'turned'],
  ['commit', String.raw`\b(?:ausgeben|gibt(?=.{0,90}\baus\b)|gebucht|bucht)\b${around(computing, 90)}(?=.{0,90})`],
  ['target', String.raw`\b(?:will|möchte|soll)\b(?=.{0,70}\bauf \d.{0,30}\b(?:kommen|wachsen|steigen)\b)|\bnimmt sich .{0,30}vor\b`],
  [
    'order',
    String.raw`\b(?:erhalten|erhält|bekommt|bekommen|verbucht)\b${around(String.raw`\b\p{L}*(?:[Aa]uftrag|[Bb]estellung) (?:über|für) \d.{0,20}${chips}`, 60)}`,
    'turned',
  ],
  ['swap', String.raw`\bwechselt\b(?=.{0,30}\b(?:\p{L}*[Mm]ietvertrag|Vertrag)\b)`],
  ['lease', String.raw`\bgehen an\b(?<=\d ?(?:MW|GW|Megawatt)\b.{0,90})`, 'turned'],
  ['sign', String.raw`\b(?:zustande gekommen|kommt(?=.{0,60}\bzustande\b))${around(paper, 100)}`],
  ['approve', String.raw`\b(?:erlaubt|gestattet)\b(?<=\b(?:Erweiterung|Bau|Neubau|Ausbau|Rechenzentrum)\b.{0,60})`],
  ['lease', `${lease} (?:über|für|mit) (?=\\d)`, 'noun'],
]
