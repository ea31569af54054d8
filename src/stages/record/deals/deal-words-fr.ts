// What French says when it states a deal: verbs and nouns by act, the surest first.
import {
  around,
  before,
  chips,
  computing,
  consent,
  electricity,
  equity,
  frEr,
  lease,
  loan,
  paper,
  project,
  site,
  supply,
} from './deal-lexicon.ts'
import type { Pattern } from './deal-pattern.ts'

const toName = String.raw`\bà\s(?:la\s|l[’']|\p{Ll}+\s){0,3}\p{Lu}`

export const french: readonly Pattern[] = [
  [
    'pause',
    String.raw`(?:${frEr('gel gèl paus stopp report')}|\b(?:suspend(?:re|ra|u|us|ue|ues)?|interromp(?:t|u|us|ue)|met en pause|mis(?:es?)? en pause|à l[’']arrêt|au point mort)\b)${around(project)}`,
  ],
  ['swap', String.raw`\b(?:reprend(?:re|ra)?|repris) (?:le bail|la capacité|l[’']espace|les? (?:MW|locaux)|le contrat)\b`],
  [
    'swap',
    String.raw`(?:${frEr('remplac')}|\bsuccède à)(?=.{2,60}\bcomme (?:nouveau |principal )?(?:locataire|client|occupant)\b)|\bsuccède à\b(?=.{0,60}\b(?:locataire|bail)\b)`,
  ],
  [
    'swap',
    String.raw`(?:\bcèd(?:e|era)\b|${frEr('céd transfér')}|\btransfère\b|\btransmet\b)(?=.{0,20}\b(?:bail|contrat)\b.{0,60}${toName})`,
  ],
  [
    'cancel',
    String.raw`(?:${frEr('annul abandonn enterr résili')}|\brenonc(?:e|é|er|era)\b|\bretir(?:e|é|er)\b(?=.{0,20}\b(?:projet|demande|candidature)\b)|\bjett?e l[’']éponge\b|\bse retire d\p{L}+\b|\bmet fin à\b)${around(project)}`,
  ],
  ['option', String.raw`\b(?:une? )?option (?:sur|de|pour)\b`],
  ['power', String.raw`(?:${frEr('sign pass')}|\b(?:conclu(?:t|s|ent|re)?|souscrit|scellé)\b)${around(supply, 80)}`],
  ['power', String.raw`\b(?:achèt(?:e|era|ent)|${frEr('achet')}|s[’']approvisionne\p{L}*)\b${before(electricity, 60)}`],
  ['power', String.raw`\b(?:fourni(?:t|ra|r|e|ssent)?|livre(?:ra|r)?|vend(?:ra|re|u)?)\b${before(electricity, 60)}`, 'turned'],
  [
    'sign',
    String.raw`\b(?:décroch(?:e|é|er)|remport(?:e|é|er)|gagn(?:e|é)|obten(?:u|ir)|obtient)\b${before(paper, 60)}(?=.{0,90}\b(?:auprès|de|avec)\b)(?!.{0,60}${loan})`,
    'turned',
  ],
  [
    'borrow',
    String.raw`(?:${frEr('emprunt')}|\b(?:obtient|obtenu|obtenir|souscrit|contracté|décroch(?:e|é)|lev(?:é|er)|émet|émis|levé)\b${before(loan, 60)})`,
  ],
  [
    'fund',
    String.raw`(?:\baccord(?:e|é|er|era)\b|\boctroie\b|\boctroyé\b|\bconsent(?:i|ir)?\b|\bprête\b|\bprêté\b)(?=.{0,70}(?:${loan}|millions|milliards?))|${frEr('invest')}|\binvesti(?:t|ra|r|ssent)?\b(?=.{0,50}\b(?:millions|milliards?)\b.{0,40}\bdans (?!un|le|la|les|son|sa)\p{Lu})`,
    'turned',
  ],
  [
    'raise',
    String.raw`\b(?:lève(?:ra|nt)?|levé|lever|boucl(?:e|é|er)|récolt(?:e|é|er)|réuni(?:t|r)?|finalis(?:e|é|er)|collect(?:e|é|er))\b(?=.{0,90}(?:${equity}|\b(?:millions?|milliards?)\b))`,
  ],
  ['commit', String.raw`\b(?:vers(?:e|era|er|é)|paie(?:ra)?|payer(?:a)?|dépens(?:e|era|er)|consacr(?:e|era))\b${before(computing, 90)}`],
  [
    'sign',
    String.raw`(?:${frEr('sign scell paraph renouvel')}|\bpass(?:e|é|er)\b(?! (?:une )?commande)|\b(?:conclu(?:t|s|ent|re|ra)?|souscrit|étend)\b)${around(paper, 80)}`,
  ],
  [
    'sign',
    String.raw`\b(?:négocie(?:nt|r|rait)?|en discussions?|en pourparlers|en négociations?)\b(?=.{0,60}${paper})(?!.{0,60}\blouer\b)`,
  ],
  [
    'lease',
    String.raw`\b(?:loue(?:ra|nt)?|loué|a cédé en location|donne en location|sous-loue)\b(?=.{0,30}\d)(?=.{0,50}${toName})(?<=(?:Data|Hosting|opérateur|exploitant|bailleur)\b.{0,30})`,
    'turned',
  ],
  ['lease', String.raw`(?:${frEr('lou sous-lou')}|\bpr(?:end|is|endra|endre) (?:à bail|en location)\b|\b(?:la )?location de (?=\d))`],
  [
    'order',
    String.raw`(?:${frEr('command')}|\b(?:achèt(?:e|era|ent)|achet(?:é|er|és)|acquis|acquiert|acquérir|s[’']offre|s[’']équip(?:e|er|era))\b|\bpass(?:e|é|er) (?:une? )?commande\b)${around(chips, 80)}`,
  ],
  ['order', String.raw`\b(?:livr(?:e|era|er|é|ent)|vend(?:ra|re|u)?|fourni(?:t|ra|r)?|expédi(?:e|er|é))\b${before(chips, 60)}`, 'turned'],
  [
    'approve',
    String.raw`\b(?:obtien(?:t|dra)|obtenu|reçoit|reçu|décroch(?:e|é)|accord(?:e|é)|donn(?:e|é)|délivr(?:e|é))\b${before(consent, 50)}|\b(?:autoris(?:e|é|er)|approuv(?:e|é|er)|valid(?:e|é|er))\b${before(site, 70)}`,
  ],
  [
    'propose',
    String.raw`\b(?:envisage(?:nt|r)?|projette|étudie|souhaite|prévoit|compte|espère|dépos(?:e|é|er) (?:une demande|un permis|un dossier)|demande l[’']autorisation)\b(?! (?:de |d[’'])?(?:louer|acheter|lever|commander|signer|prendre|emprunter|atteindre|réserver))${before(site, 90)}`,
  ],
  [
    'take',
    String.raw`\b(?:prend(?:ra|re)?|a pris|reti(?:ent|endra)|a retenu|${frEr('réserv occup')}|s[’']install(?:e|era|er)|s[’']assure|s[’']empare|emménage)\b(?! (?:acte|part|place|note)\b)`,
  ],
  ['use', String.raw`\b(?:accède(?:ra)?|aura accès|a accès|obtient l[’']accès|dispose(?:ra)?)\b${before(chips, 60)}`],
  [
    'give',
    String.raw`\b(?:met(?:tra|tre|tent)?|mis) .{0,60}à (?:la )?disposition\b|\b(?:fourni(?:t|ra|r)?|héberge(?:ra|r)?|accueille(?:ra)?|réserve à)\b(?=.{0,80}\d)`,
    'turned',
  ],
  [
    'live',
    String.raw`\b(?:entr(?:e|é|ée|er|era) en service|mett?(?:re|ra)? en service|mis(?:e|es)? en service|sont en service|est en service|en exploitation|a démarré|fonctionne(?:nt)?(?: désormais| maintenant| depuis)|exploite désormais|opère désormais|raccordé au réseau)\b|(?:${frEr('inaugur')}|\bouvr(?:e|ira|ir)\b|\bouvert\b)${around(site)}`,
  ],
  [
    'target',
    String.raw`\b(?:vise(?:nt|ra)?|veut (?:atteindre|disposer|exploiter)|compte atteindre|s[’']est fixé|se fixe|ambitionne|espère atteindre|table sur)\b|\b[Ll][’']objectif d|\b[Ss]on objectif est\b`,
  ],
  [
    'build',
    String.raw`(?:\bconstrui(?:t|ra|re|sent|te|ts)\b|\bbâti(?:t|ra|r)?\b|\b(?:implant|édifi|érig|agrandi|étend|aménag)(?:e|era|er|é|t|ra|r|re)\b|\b(?:commenc|démarr|lanc|début)(?:e|é|ée|er|era|ent)\b(?=.{0,40}\b(?:construction|travaux|chantier)\b)|\btravaux\b(?=.{0,100}\b(?:débuté|commencé|démarré|débutent|commencent)\b)|\bpremière pierre\b|\ben (?:cours de )?construction\b|\bannonc(?:e|é|er)\b(?=.{0,30}\b(?:la construction|un|une|la création|le projet)\b.{0,50}${site})|\b(?:présent|dévoil)(?:e|é|er)\b(?=.{0,80}${site})|\binvesti(?:t|ra|r)?\b(?=.{0,70}\bdans un\p{L}* .{0,20}${site})|\bajout(?:e|era|er)\b(?=.{0,40}\d))`,
  ],
  ['draw', String.raw`\b(?:aura|offrira|disposera d[e’']|comptera|développera)\b(?=.{0,60}\b(?:MW|GW|mégawatts)\b)`],
  [
    'pause',
    String.raw`\b(?:à l[’']arrêt|en suspens|au point mort|donn(?:e|é) un coup d[’']arrêt|met(?:tre)? (?:sur pause|entre parenthèses)|marque(?:nt)? le pas)\b${around(project)}`,
  ],
  ['swap', String.raw`\b(?:prend(?:ra)? la (?:relève|suite|place) d\p{L}*|se substitue à|hérite du?|rachète le bail)\b`],
  [
    'cancel',
    String.raw`\b(?:(?:fait|faire) une croix sur|tir(?:e|é|er) un trait sur|laiss(?:e|é|er) tomber|romp(?:t|u)|dénonc(?:e|é) le (?:bail|contrat)|se désengage\p{L}*|met un terme à|mis un terme à|mis fin à)\b${around(project)}`,
  ],
  [
    'approve',
    String.raw`\b(?:donn(?:e|é|er) son (?:feu vert|accord|aval)|se prononc\p{L}+ en faveur|a voté (?:en faveur|pour)|adopt(?:e|é)|délivr(?:e|é))\b${before(site, 90)}`,
  ],
  [
    'propose',
    String.raw`\b(?:réfléchit à|ambitionne de (?:construire|bâtir|créer)|lorgne|sollicite|aimerait|voudrait)\b${before(site, 90)}`,
  ],
  [
    'build',
    String.raw`\b(?:sort(?:ira|i)? de terre|chantier(?=.{0,110}\b(?:démarré|commencé|débuté|lancé|démarre|commence)\b)|terrassement|créer?a?|doubl(?:e|er|era)|s[’']implant(?:e|er|era))\b(?=.{0,110}\d)${around(site)}|\b(?:injecte(?:ra)?|consacre(?:ra)?|mise(?:ra)?|dépensera|investi(?:t|ra))\b(?=.{0,40}\b(?:millions|milliards?)\b.{0,50}${site})`,
  ],
  [
    'live',
    String.raw`\b(?:mis(?:e|es)? en route|met(?:tra|tre)? en route|allum(?:e|é|er)|démarr(?:e|é|er)|coup(?:e|é) le ruban|ouvert ses portes|branch(?:e|é)|raccord(?:e|é)|mis sous tension)\b(?=.{0,90}(?:\d|${site}))`,
  ],
  [
    'fund',
    String.raw`\b(?:injecte(?:ra)?|injecté|apporte(?:ra)?|apporté|mise(?:ra)?|misé|finance(?:ra)?|financé|avance(?:ra)?|avancé|soutient)\b(?=.{0,60}\b(?:millions|milliards?)\b)`,
    'turned',
  ],
  [
    'raise',
    String.raw`\b(?:empoch(?:e|é)|décroch(?:e|é)|sécuris(?:e|é)|engrang(?:e|é)|attir(?:e|é))\b(?=.{0,50}\b(?:millions|milliards?)\b)(?!.{0,80}\bcontrat)`,
  ],
  ['borrow', String.raw`\b(?:se refinance|refinancé|émet|émis|plac(?:e|é))\b(?=.{0,70}\b(?:millions|milliards?)\b)`],
  [
    'order',
    String.raw`\b(?:fait l[’']acquisition de|se dot(?:e|er|era) de|s[’']est (?:doté|équipé|offert)|met la main sur)\b${before(chips, 60)}`,
  ],
  ['commit', String.raw`\b(?:dépens(?:e|é|er|era)|confi(?:e|é|era))\b(?=.{0,120}\b(?:calcul|cloud|nuage|GPU)\b)`],
  ['power', String.raw`\b(?:cèd(?:e|era)|alimente(?:ra)?)\b${before(electricity, 80)}`, 'turned'],
  [
    'target',
    String.raw`\b(?:entend|prévoit d[’']|compte|promet d[’']|espère) ?(?:atteindre|arriver à|disposer de|exploiter)\b(?=.{0,40}\d)|\bcap sur\b|\bs[’']est donné pour (?:but|objectif)\b`,
  ],
  ['order', String.raw`\b(?:reçu|reçoit|décroché?|remporté?)\b(?=.{0,50}\bcommande\b.{0,30}${chips})`, 'turned'],
  ['order', String.raw`\bs[’']est procuré\b${before(chips, 60)}`],
  ['raise', String.raw`\b(?:obtenu|obtient|reçu|reçoit)\b(?=.{0,30}\b(?:millions|milliards?)\b.{0,60}\b(?:actionnaires|investisseurs)\b)`],
  ['commit', String.raw`\battribuée? par\b(?<=(?:${computing}).{0,90})`],
  ['raise', String.raw`\b[Ll]evée de fonds (?:de|d[’'])(?=.{0,6}\d)`, 'noun'],
  ['raise', String.raw`\bannonce\b(?=.{0,20}\b(?:levée de fonds|tour de table)\b)`],
  ['power', String.raw`\balimentera(?:it)?\b(?=.{0,30}\b(?:électricité|énergie)\b)`, 'turned'],
  ['build', String.raw`\b(?:sera|seront|a été|est) (?:lancée?s?|engagée?s?|réalisée?s?)\b(?<=\bprojet\b.{0,110})${around(site, 120)}`],
  ['target', String.raw`\b(?:entend|compte|veut|prévoit de|espère) porter\b(?=.{0,50}\bà \d)`],
  ['lease', `${lease} (?:de|sur|portant sur) (?=\\d)`, 'noun'],
  ['build', String.raw`\b(?:la )?construction d[’'e](?=.{0,40}${site})`, 'noun'],
]
