// German writes every noun large: which of them name what something is, and no house.

export const germanNoun =
  /^(?:(?!Stadtwerke|Forschungszentrum))(?:Der|Die|Das|Den|Dem|Ein|Eine|Betreiber|Labor|Gemeinderat|Stadtrat|Kreistag|Regierung|Behörde|Behörden|Campus|Kommune|Rechenzentren|Halle|Hallen|Gelände|Park|Werk|Netzbetreiber|Sprecher|Sprecherin|Vorstand|Chef|Aufsichtsrat|Investor|Investoren|Geldgeber|Mieter|Kunde|Kunden|Partner|Konzern|Gruppe|Start-up|Entwickler|Hersteller|Chiphersteller|Versorger|Bank|Banken|Fonds|Auftrag|Option|Prozent|Tonnen|Haushalte|Anwohner|Anleihe|Anleihen|Darlehen|Wasser|Land|Region|Woche|Monat|Monaten|Quartals|Sommer|Herbst|Winter|Frühjahr|Plan|Baustopp|Grundstein|Spatenstich|Verfügung|Servern?|Server|Systeme|Grafikprozessoren|GPUs|Racks|Windpark|Solarpark|Kraftwerk|Laufzeit|Wert|Höhe|Ausbau|Baubeginn|Inbetriebnahme|Angaben|Bericht|Medienbericht|KI-Labor|Anbieter|Cloud-Anbieter|Unternehmen|Firma|Vertrag|Mietvertrag|Rechenzentrum|Saal|Hafen|Standort|Anlage|Leistung|IT-Last|Millionen|Milliarden|Euro|Megawatt|Strom|Netz|Anschluss|Bau|Stadt|Kapazität|Rechenleistung|Rechenkapazität|Rechenzeit|Windstrom|Solarstrom|Beschleuniger|Chips|Kredit|Jahre|Jahren|Ende|Mitte|Anfang|Hälfte|Quartal|Dienstag|Montag|Mittwoch|Donnerstag|Freitag|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Insider|Insidern|Kapital|Ziel|Projekt|Pläne|Kosten|\p{Lu}[\p{L}-]*(?:ung|ungen|[Vv]ertrag|[Vv]ertrags|[Vv]ertrages|runde|leistung|zentrum|zentrums|projekt|strom|schaft|heit|keit|auftrag|kapital|kosten|bau|baus))$/u

/** The ends of German nouns that name what a company is or does, and never one company. */
export const germanKind =
  /^(?!Stadtwerke|Forschungszentrum).*(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|nisse?|hersteller|betreiber|spezialist|spezialistin|experte|pionier|riese|tochter|schmiede|anbieter|konzern|gruppe|gesellschaft|unternehmen|firma|firmen|konsortium|verband|branche|industrie|sektor|markt|märkte|netz|netze|werk|werke|anlagen?|halle|saal|gebäude|gelände|standorte?|dienst|dienste|dienstleister|technik|technologie|software|plattform|systeme?|modelle?|rechner|server|kunden?|nutzer|mieter|geber|nehmer|partner|investor|investoren|entwickler|forscher|ministerium|behörde|amt|rat|tag|jahr|jahre|jahren|monat|monaten|woche|preise?|kosten|krise|betrieb|termin|führung|start-up|up|abschnitt|labor)$/iu
const germanArticle =
  /(?:^|(?<![\p{L},]\s?)|(?<=\p{L}\s))(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nmrs]?)?|[Kk]ein\p{Ll}*|[Dd]ies\p{Ll}+|[Jj]ed\p{Ll}+|[Ss]ein\p{Ll}*|[Ii]hr\p{Ll}*|[Uu]nser\p{Ll}*|[Mm]ehrere|[Vv]iele|[Aa]lle|[Bb]eide|[Zz]wei|[Dd]rei|[Vv]ier)\s(?:\p{Ll}+e[nrsm]?\s){0,2}$/u

/** "Die Havelbank": one bank's name, where "die Hausbank" is anybody's. */
const isBankName = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}(?:bank|sparkasse)$/u.test(text) &&
  !/^(?:Groß|Haus|Zentral|Noten|Förder|Landes|Geschäfts|Privat|Investment|Investitions|Entwicklungs|Daten|Staats|Depot|Universal|Direkt|Online|Hypotheken|Genossenschafts|Volks|Kreis|Stadt|Regional|Dritt|Partner|Kunden|Auslands)/u.test(
    text,
  )

/** German writes every noun large: whether the words are nouns of what something is, and no name. */
export function isGermanNoun(text: string, { lead, after }: { readonly lead: string; readonly after: string }): boolean {
  if (text.split(/\s+/).every((word) => germanNoun.test(word) || /^(?:des|der|und|von)$/u.test(word))) return true
  if (
    /^(?:\p{Lu}\p{L}*-)+(?:Start-up|Labor|Anbieter|Firma|Konzern|Betreiber|Entwickler|Hersteller|Spezialist|Unternehmen|Pionier|Gruppe|Tochter|Projekt|Rechenzentrum|Campus)$/u.test(
      text,
    )
  )
    return true
  // "Das Unternehmen Falkenrechner": what it is stands before its name.
  const isCalled =
    /\b(?:Unternehmen|Firma|Konzern|Gruppe|Betreiber|Anbieter|Start-up|\p{L}*[Ss]pezialist|Pionier|Entwickler|Versorger|Hersteller) $/u.test(
      lead,
    )
  // "An einen Autohersteller", "vor der Krise", "in Betrieb": one German noun behind an article, or of a kind, is no house's name.
  const isKind =
    !isCalled &&
    !isBankName(text) &&
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    (germanArticle.test(lead) || (germanKind.test(text) && !(lead === '' && /^\s\p{Ll}+t\s/u.test(after))))
  return isKind || / des /u.test(text) || (/(?:vom|zum|zur|am|im|ins|beim)\s$/u.test(lead) && !/[\s-]/u.test(text) && !isBankName(text))
}
