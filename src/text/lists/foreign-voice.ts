// Words of French, German and Spanish news by which a clause is taken apart: who speaks, which word is the verb, how firmly it is meant.
import type { GlossedLanguage } from './foreign-words.ts'

/** Finite helpers, a plain form between blanks; "possible" ones make what follows possible, and so on. */
export const voiceHelpers: Readonly<Record<GlossedLanguage, Readonly<Record<'fact' | 'plan' | 'possible' | 'rumour' | 'future', string>>>> =
  {
    fr: {
      fact: 'a ont avait avaient est sont était étaient fut furent',
      future: 'va vont sera seront aura auront doit doivent',
      plan: 'veut veulent compte comptent prévoit prévoient envisage envisagent souhaite souhaitent espère espèrent entend',
      possible: 'peut peuvent pourrait pourraient devrait devraient pourra pourront',
      rumour: 'aurait auraient serait seraient',
    },
    de: {
      fact: 'hat haben hatte hatten ist sind war waren wurde wurden habe sei seien',
      future: 'wird werden werde muss müssen',
      plan: 'will wollen möchte möchten plant planen beabsichtigt',
      possible: 'kann können könnte könnten dürfte dürften erwägt erwägen würde würden',
      rumour: 'soll sollen',
    },
    es: {
      fact: 'ha han había habían es son era eran fue fueron',
      future: 'va van será serán habrá habrán debe deben',
      plan: 'quiere quieren planea planean prevé prevén espera esperan pretende pretenden',
      possible: 'puede pueden podría podrían debería deberían podrá podrán',
      rumour: 'habría habrían sería serían',
    },
  }

/** Finite forms that their endings do not give away: the present of common verbs, and past forms of strong German ones. */
export const finiteForms: Readonly<Record<GlossedLanguage, string>> = {
  fr: `exploite exploitent enquête enquêtent produit produisent détient détiennent possède possèdent emploie emploient dément démentent appelle appellent
tient tiennent vaut valent perd perdent gagne gagnent veut dirige dirigent contrôle contrôlent demande demandent propose proposent étudie étudient
vise visent craint craignent refuse refusent accepte acceptent attaque attaquent menace menacent soutient soutiennent augmente augmentent baisse baissent
recule reculent progresse progressent atteint atteignent dépasse dépassent compte comptent reste restent devient deviennent prend prennent met mettent
lance lancent signe signent ouvre ouvrent ferme ferment vend vendent achète achètent rachète rachètent investit investissent construit construisent supprime
suppriment annonce annoncent présente présentent publie publient nomme nomment quitte quittent fournit fournissent livre livrent reçoit reçoivent cherche
cherchent discute discutent négocie négocient accuse accusent poursuit poursuivent réclame réclament rejoint rejoignent suspend suspendent interdit interdisent
autorise autorisent coûte coûtent représente représentent concerne concernent prépare préparent examine examinent conteste contestent réduit réduisent`,
  de: `nahm nahmen gab gaben stieg stiegen fiel fielen lieh liehen starb starben hielt hielten traf trafen verlor verloren gewann gewannen schloss schlossen
ging gingen kam kamen stand standen fand fanden begann begannen rief riefen sah sahen blieb blieben lag lagen zog zogen brach brachen schrieb schrieben
übernahm übernahmen strich strichen entließ entließen verschob verschoben unterschrieb unterschrieben erhielt erhielten bestritt bestritten verließ verließen
sank sanken wuchs wuchsen lief liefen trug trugen bat baten schlug schlugen verbot verboten sprach sprachen griff griffen half halfen floh flohen trat traten
gehe komme liege stehe gebe nehme beginne rufen liefern bauen kaufen verkaufen planen fordern halten betreiben prüfen beginnen schließen eröffnen streichen
verhandeln ermitteln klagen warnen rechnen erwarten suchen bieten arbeiten leben sterben zahlen bekommen erhalten sinken steigen fallen streiken demonstrieren`,
  es: `explota explotan investiga investigan produce producen posee poseen emplea emplean niega niegan convoca convocan tiene tienen vale valen pierde pierden
gana ganan dirige dirigen controla controlan pide piden propone proponen estudia estudian busca buscan teme temen rechaza rechazan acepta aceptan ataca atacan
amenaza amenazan apoya apoyan aumenta aumentan baja bajan sube suben crece crecen cae caen alcanza alcanzan supera superan queda quedan toma toman pone ponen
lanza lanzan firma firman abre abren cierra cierran vende venden compra compran invierte invierten construye construyen suprime suprimen anuncia anuncian presenta
presentan publica publican nombra nombran deja dejan suministra suministran entrega entregan recibe reciben discute discuten negocia negocian acusa acusan
reclama reclaman suspende suspenden prohíbe prohíben autoriza autorizan cuesta cuestan representa representan prepara preparan examina examinan dio dieron fue hizo
hicieron dijo dijeron puso pusieron tuvo tuvieron pudo quiso vino vinieron redujo redujeron condujo mantuvo obtuvo obtuvieron propuso produjo murió`,
}

/** Endings that only a finite verb has, by what they make of the clause. */
export const finiteEndings: Readonly<Record<GlossedLanguage, Readonly<Record<'fact' | 'future' | 'rumour', RegExp>>>> = {
  fr: { fact: /(?:èrent|irent|aient)$/u, future: /(?:[ei]r|[dtv]r|rr)(?:a|ont)$/u, rumour: /r(?:ait|aient)$/u },
  de: { fact: /(?:[^s]t|te|ten)$/u, future: /(?!)/u, rumour: /(?!)/u },
  es: { fact: /(?:ó|aron|eron|aba|aban)$/u, future: /[aei]r(?:á|án)$/u, rumour: /[aei]r(?:ía|ían)$/u },
}

/** Small German words with such an ending that are no verbs. */
export const noVerbs =
  /^(?:mit|seit|erst|nicht|jetzt|fast|laut|statt|anstatt|zuletzt|damit|weit|zweit|dritt|samt|trotz|selbst|meist|insgesamt|derzeit|dort|oft|bereit|bitte|heute|gestern|unweit|somit|soweit|leicht|echt|gut|rot|alt|kalt|letzte|letzten|erste|ersten|zweite|zweiten|dritte|dritten|rechte|rechten|alte|alten|gute|guten|rote|roten|weite|weiten|unten|unter|bekannte|bekannten|gesamte|gesamten|seiten|beste|besten|größte|größten|nächste|nächsten|meisten|jüngste|jüngsten|neueste|neuesten|konkrete|konkreten|private|privaten|geplante|geplanten|genannte|genannten|sogenannte|sogenannten)$/u

/** Verbs by which somebody is said to speak, as they stand before or behind the one who speaks. */
export const speechVerbs: Readonly<Record<GlossedLanguage, string>> = {
  fr: '(?:(?:a|ont) (?:indiqué|précisé|annoncé|déclaré|affirmé|confirmé|expliqué|ajouté|estimé|rapporté|assuré|averti|dit|révélé|reconnu|souligné|prévenu|prédit|promis|admis|jugé|rappelé)|indique|précise|annonce|déclare|affirme|confirme|explique|ajoute|estime|rapporte|assure|avertit|dit|révèle|écrit)',
  de: '(?:sagte|sagt|erklärte|erklärt|teilte|meldet|meldete|berichtet|berichtete|bestätigte|bestätigt|betonte|mitteilte|schreibt|schrieb|warnte|warnt|versicherte|versichert|behauptete|behauptet|räumte|fügte|gab|so)',
  es: '(?:dijo|dice|declaró|declara|afirmó|afirma|aseguró|asegura|informó|informa|confirmó|confirma|explicó|explica|indicó|indica|precisó|precisa|señaló|añadió|publica|publicó|anunció|advirtió|reconoció|subrayó|recordó|admitió|prometió|reiteró|lamentó)',
}

/** "According to X" before or behind what X says. */
export const sourceLeads: Readonly<Record<GlossedLanguage, string>> = {
  fr: "(?:selon|d[’']après|d’apres)",
  de: '(?:laut|nach angaben (?:von|der|des)|nach worten (?:von|der|des))',
  es: '(?:según|de acuerdo con)',
}

/** The day behind a speaker: "teilte Vega am 3. Mai mit", "según Vega el lunes". */
export const dayBehindSpeaker =
  /\s(?:(?:am|im|le|el|en|ce|au|vom)\s(?:\d|\p{Lu}?\p{Ll}*(?:tag|woch|di|nche|lunes|martes|coles|jueves|viernes|sábado|domingo)\b)|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche\b|hier\b|gestern\b|heute\b|ayer\b|hoy\b|aujourd).*$/u
