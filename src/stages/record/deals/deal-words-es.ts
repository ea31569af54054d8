// What Spanish says when it states a deal: verbs and nouns by act, the surest first.
import {
  around,
  before,
  chips,
  computing,
  consent,
  electricity,
  equity,
  esAr,
  lease,
  loan,
  paper,
  project,
  site,
  supply,
} from './deal-lexicon.ts'
import type { Pattern } from './deal-pattern.ts'

const toName = String.raw`\ba\s(?:la\s|el\s|\p{Ll}+\s){0,3}\p{Lu}`

export const spanish: readonly Pattern[] = [
  [
    'pause',
    String.raw`(?:${esAr('paus paraliz congel aplaz aparc')}|\bsuspend(?:e|en|ió|ido|ida|er|erá)\b|\bsuspendidas?\b|\bdet(?:iene|uvo|enido)\b|\ben suspenso\b)${around(project)}`,
  ],
  ['swap', String.raw`\b(?:asum(?:e|ió|ido|irá|ir) el (?:contrato|alquiler)|se queda con (?:el espacio|la capacidad|el contrato))\b`],
  [
    'swap',
    String.raw`\b(?:sustituy(?:e|ó|en)|sustitui(?:r|rá|do)|reemplaz(?:a|ó|ará|ado)|relev(?:a|ó|ará|ado))\b(?=.{2,60}\bcomo (?:nuevo )?(?:inquilino|arrendatario|cliente)\b)`,
  ],
  [
    'swap',
    String.raw`(?:${esAr('traspas')}|\b(?:ced(?:e|ió|ido|erá)|transfiere|transfirió|transferido)\b)(?=.{0,70}\b(?:contrato|alquiler|arrendamiento)\b)(?!.{0,60}\brégimen\b)`,
  ],
  [
    'cancel',
    String.raw`(?:${esAr('cancel abandon descart anul')}|\b(?:renunci(?:a|ó|ado|ará)|desist(?:e|ió|ido)|rescind(?:e|ió|ido)|retir(?:a|ó|ado)(?=.{0,20}\b(?:proyecto|solicitud)\b)|da marcha atrás)\b)${around(project)}`,
  ],
  ['option', String.raw`\b(?:una )?opción (?:sobre|de|para|a)\b`],
  [
    'power',
    String.raw`(?:${esAr('firm')}|\b(?:suscri(?:be|bió|to)|cerrado|cierra|cerró|acordado)\b)${around(supply, 80)}|(?:${esAr('firm')}|\bsuscri(?:be|bió|to)\b)${before(String.raw`\bPPA\b`, 50)}`,
  ],
  ['power', String.raw`(?:${esAr('compr')}|\badquiri(?:rá|do|ó)\b|\bse abastece(?:rá)?\b)${before(electricity, 60)}`],
  ['power', String.raw`(?:${esAr('suministr entreg')}|\b(?:vende(?:rá)?|vendido|provee(?:rá)?)\b)${before(electricity, 60)}`, 'turned'],
  [
    'sign',
    String.raw`\b(?:se (?:ha adjudicado|adjudica|adjudicó)|gan(?:a|ó|ado)|logr(?:a|ó|ado)|consigue|consiguió)\b${before(paper, 60)}(?!.{0,60}${loan})`,
    'turned',
  ],
  [
    'fund',
    String.raw`(?:\bconced(?:e|ió|ido|erá)\b|\botorg(?:a|ó|ado)\b|\bprest(?:a|ó|ado|ará)\b)(?=.{0,70}(?:${loan}|\bmillones\b))|\binvi?ert(?:e|ió|ido|irá)\b(?=.{0,50}\bmillones\b.{0,40}\ben (?!un|el|la|los|su)\p{Lu})`,
    'turned',
  ],
  [
    'borrow',
    String.raw`(?:\btomado prestados\b|\b(?:obt(?:iene|uvo|enido|endrá)|logr(?:a|ó|ado)|consigue|conseguido|contrat(?:a|ó|ado)|cierra|cerrado|recibe|recibido|emit(?:e|ió|ido)|suscri(?:be|to))\b${before(loan, 60)})`,
  ],
  [
    'raise',
    String.raw`(?:${esAr('recaud capt levant')}|\b(?:cierra|cerró|cerrado|complet(?:a|ó|ado)|obt(?:iene|uvo|enido)|consigue|recibe|recibido)\b)(?=.{0,90}(?:${equity}|\bmillones\b))(?!.{0,80}\b(?:contrato|acuerdo|centro de datos)\b)`,
  ],
  ['commit', String.raw`\b(?:pag(?:a|ará|ó|ado)|gast(?:a|ará)|destin(?:a|ará))\b${before(computing, 90)}`],
  [
    'sign',
    String.raw`(?:${esAr('firm sell pact renov')}|\b(?:suscri(?:be|bió|to|ben)|cierra|cerró|cerrado|han cerrado|acuerda|acordado|alcanz(?:a|ó|ado))\b)${around(paper, 80)}`,
  ],
  ['sign', String.raw`\b(?:negocia(?:n)?|en conversaciones|en negociaciones)\b(?=.{0,60}${paper})`],
  [
    'lease',
    String.raw`(?:\b(?:ha alquilado|alquila|alquiló|arrienda|ha arrendado)\b|\bced(?:e|ió|ido|erá)\b)(?=.{0,60}${toName})(?:(?=.{0,60}\b(?:alquiler|arrendamiento)\b)|(?<=\b(?:Data|Hosting|operador|operadora|propietaria)\b.{0,24}))`,
    'turned',
  ],
  ['lease', String.raw`(?:${esAr('alquil')}|\barr(?:ienda|endó|endado|endará|endar)\b)`],
  [
    'order',
    String.raw`(?:${esAr('compr encarg')}|\b(?:adqui(?:ere|rió|rido|rirá|rir)|ha pedido|pide|pidió)\b|\bpedido de\b)${around(chips, 80)}`,
  ],
  ['order', String.raw`(?:${esAr('entreg suministr envi')}|\b(?:vende(?:rá)?|vendido|vendió)\b)${before(chips, 70)}`, 'turned'],
  [
    'approve',
    String.raw`\b(?:recib(?:e|ió|ido)|obt(?:iene|uvo|enido)|logr(?:a|ó|ado)|dado|da|dio|conced(?:e|ido|ió)|otorg(?:a|ado|ó))\b${before(consent, 50)}|(?:${esAr('autoriz aprob')}|\baprueba\b)${before(site, 90)}`,
  ],
  [
    'propose',
    String.raw`\b(?:planea(?:n)?|prevé(?:n)?|proyecta(?:n)?|estudia(?:n)?|quiere(?:n)?|plantea|propone|baraja|solicita(?:do)?|ha solicitado|solicitó|tramita)\b(?! (?:alquilar|comprar|arrendar|recaudar|captar|encargar|firmar|llegar|alcanzar|reservar|adquirir|tomar|contratar))${before(site, 90)}`,
  ],
  ['take', String.raw`(?:${esAr('tom reserv ocup contrat')}|\bse asegura(?:rá)?\b|\bse instala(?:rá)?\b|\bse muda(?:rá)?\b)(?=.{0,60}\d)`],
  ['use', String.raw`\b(?:tendrá acceso|accede(?:rá)?|obtiene acceso)\b${before(chips, 60)}`],
  [
    'give',
    String.raw`\bpon(?:e|drá|er)\b(?=.{0,60}\ba disposición\b)|\ba disposición de\b|\b(?:alberga(?:rá)?|facilita(?:rá)?|proporciona(?:rá)?)\b(?=.{0,80}\d)`,
    'turned',
  ],
  [
    'live',
    String.raw`\b(?:entr(?:ó|a|aron|ado|ará) en (?:servicio|funcionamiento|operación)|pon(?:e|drá) en (?:marcha|servicio)|(?:ha )?puesto en (?:marcha|servicio|funcionamiento|operación)|está(?:n)? en (?:funcionamiento|servicio|operación)|funcionan? desde|ya (?:opera|funciona|está operativo)|está operativ[oa])\b|(?:${esAr('inaugur')}|\b(?:abre|abrió|abierto|abrirá)\b)${around(site)}`,
  ],
  [
    'target',
    String.raw`\b(?:aspira(?:n)? a|quiere (?:alcanzar|llegar|disponer|tener)|se propone|se ha fijado|se fija|pretende (?:alcanzar|llegar)|espera alcanzar|se marca)\b|\b[Ee]l objetivo de\b|\b[Ss]u objetivo es\b`,
  ],
  [
    'build',
    String.raw`(?:\bconstrui(?:rá|r|do|rán|da)\b|\bconstruy(?:e|en|endo|ó)\b|${esAr('levant edific')}|\bampli(?:ará|a|ó|ado|ar)\b|\b(?:ha )?(?:comenz|empez|inici|arranc)(?:ado|ó|a)\b(?=.{0,40}\b(?:obras|construcción)\b)|\bobras\b(?=.{0,100}\b(?:han comenzado|comenzaron|han empezado|empezaron)\b)|\bprimera piedra\b|\ben construcción\b|\b(?:anunci|present|desvel)(?:a|ó|ado)\b(?=.{0,40}(?:\bla construcción\b|\bun[oa]?\b|\bplanes\b).{0,60}${site})|\binvertirá\b(?=.{0,70}\ben un\p{L}* .{0,20}${site})|\bañad(?:e|irá|ir)\b(?=.{0,40}\d)|\bacoger[áa]\b)`,
  ],
  ['draw', String.raw`\b(?:tendrá|ofrecerá|contará con|dispondrá de)\b(?=.{0,60}\b(?:MW|GW|megavatios)\b)`],
  [
    'pause',
    String.raw`\b(?:parad[oa]s?|detenid[oa]s?|frena|frenado|en pausa|deja en suspenso|interrumpe|interrumpid[oa]s?|en punto muerto)\b${around(project)}`,
  ],
  ['swap', String.raw`\b(?:se subroga|hereda|ocupa el lugar de|toma el relevo)\b`],
  [
    'cancel',
    String.raw`\b(?:da(?:do)? carpetazo|tira la toalla|echa(?:do)? atrás|desech(?:a|ado|ó)|rompe|roto|entierra|enterrado|se retira de|da por (?:terminado|perdido)|deja sin efecto|pone fin a|puesto fin a)\b${around(project)}`,
  ],
  [
    'approve',
    String.raw`\b(?:da(?:do)? el visto bueno|dio el visto bueno|valid(?:a|ado|ó)|vot(?:a|ado|ó) a favor|respald(?:a|ado|ó))\b${before(site, 90)}`,
  ],
  [
    'propose',
    String.raw`\b(?:valora|sopesa|contempla|presenta(?:do)? una solicitud|pide licencia|desearía|le gustaría)\b(?! (?:alquilar|comprar|arrendar))${before(site, 90)}`,
  ],
  [
    'build',
    String.raw`\b(?:destin(?:a|ará|ado)|invert(?:irá|ir)|invierte|dedic(?:a|ará))\b(?=.{0,40}\bmillones\b.{0,60}${site})|\bobras\b(?=.{0,110}\b(?:arranc|comenz|empez|inici)\p{L}+\b)|\b(?:erigir|erige|instal(?:a|ará)|ubic(?:a|ará)|duplic(?:a|ará)|poner en pie)\b(?=.{0,110}\d)${around(site)}`,
  ],
  [
    'live',
    String.raw`\b(?:encend(?:ido|ió|erá)|enciende|estren(?:a|ado|ó)|arranc(?:a|ado|ó)|conect(?:a|ado|ó)|cort(?:a|ado|ó) la cinta|abierto sus puertas|activ(?:a|ado|ó))\b(?=.{0,90}(?:\d|${site}))`,
  ],
  [
    'fund',
    String.raw`\b(?:inyect(?:a|ará|ado|ó)|aport(?:a|ará|ado|ó)|financi(?:a|ará|ado|ó)|respald(?:a|ado|ó)|adelant(?:a|ado))\b(?=.{0,60}\bmillones\b)`,
    'turned',
  ],
  ['borrow', String.raw`\b(?:se refinancia|refinanciado|emit(?:e|ió|ido)|coloc(?:a|ado|ó))\b(?=.{0,70}\bmillones\b)`],
  ['raise', String.raw`\b(?:se asegura|asegurado|logr(?:a|ado|ó)|atra(?:e|ído|jo))\b(?=.{0,50}\bmillones\b)(?!.{0,80}\bcontrato)`],
  ['order', String.raw`\b(?:se (?:hace|ha hecho) con|se (?:dota|equipa) de|solicitado)\b${before(chips, 60)}`],
  ['commit', String.raw`\b(?:gastar[áa]|gasta|contrat(?:a|ará|ado))\b(?=.{0,110}\b(?:cómputo|nube|cálculo)\b)`],
  ['power', String.raw`\b(?:provee(?:rá)?|abastece(?:rá)?|nutr(?:e|irá)|aliment(?:a|ará))\b${before(electricity, 80)}`, 'turned'],
  [
    'target',
    String.raw`\b(?:la|su) meta (?:de|es)\b|\b(?:prevé|pretende|promete|confía en) (?:alcanzar|llegar a|disponer de|tener)\b(?=.{0,40}\d)`,
  ],
  ['take', String.raw`\bocupad[oa]s? por\b`],
  ['order', String.raw`\b(?:recib(?:e|ió|ido)|logr(?:a|ado|ó))\b(?=.{0,50}\bpedido de \d.{0,20}${chips})`, 'turned'],
  ['give', String.raw`\bprest(?:a|ará|ado)\b(?=.{0,50}\bservicios de (?:nube|cómputo|computación)\b)`, 'turned'],
  ['commit', String.raw`\bservicios de (?:nube|cómputo|computación) por (?=\d)`, 'noun'],
  ['lease', `${lease} de (?=\\d)`, 'noun'],
]
