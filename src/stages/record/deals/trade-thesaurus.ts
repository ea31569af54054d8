// Words of the trade by what they do in a deal, so that what is learnt of one holds for those that say the same.
import { conjugate } from '../../../text/verbs.ts'

/** English verbs by their lemma, in all their forms; "_" joins a verb to its particle. */
const verbs: Readonly<Record<string, string>> = {
  take: 'lease rent take occupy book reserve hire sublease prelease pre-lease pre-book colocate co-locate claim absorb inhabit fill bag grab snag nab snare pocket gobble scoop hoover soak swallow corner move_into sign_up_for snap_up take_up take_down lock_in lock_up lay_claim nail_down sew_up contract commit pre-commit',
  let: 'let host house accommodate pre-let sublet hand allot allocate assign earmark grant welcome onboard carve_out set_aside rent_out lease_out hand_over turn_over make_available sign_up lodge entrust devote dedicate award',
  buy: 'buy purchase order procure acquire source pick_up stock load_up snap_up buy_up stockpile amass import requisition',
  sell: 'sell ship deliver supply provide furnish equip provision kit vend dispatch send',
  raise:
    'raise close secure land bag net pocket bank attract garner collect haul rake rope_in pull_in bring_in reel_in obtain collar score scoop complete wrap_up',
  invest:
    'invest inject back lead pour plough plow pump sink anchor fund finance underwrite bankroll seed pile stump_up chip_in participate join',
  lend: 'lend loan extend advance syndicate arrange upsize upscale increase refinance',
  borrow: 'borrow issue draw place float price tap draw_down take_out sell_bonds',
  build:
    'build construct erect develop expand extend establish create deploy stand_up put_up set_up add assemble fit_out raise install roll_out plant double triple enlarge grow',
  ground: 'excavate pile top dig pour lay clear grade break_ground top_out',
  live: 'open launch energise energize commission inaugurate activate switch_on turn_on power_up power_on fire_up start go_live boot light_up run operate hum fire bring_online come_online complete finish deliver ready unveil begin crank',
  plan: 'plan propose consider weigh mull eye explore envisage intend seek apply file lodge submit hope wish want aim study prepare contemplate look_at ponder moot float scope',
  approve:
    'approve permit consent greenlight green-light clear grant authorise authorize okay nod pass back wave_through sign_off endorse bless',
  pause: 'pause suspend halt freeze shelve delay postpone mothball stall defer put_off push_back hold idle park',
  cancel:
    'cancel scrap abandon drop axe ditch terminate withdraw kill bin nix reject refuse quit exit pull walk_away back_out pull_out give_up throw_out turn_down call_off tear_up rescind void scupper veto',
  sign: 'sign ink seal strike pen conclude clinch execute enter agree contract cement finalise finalize',
  pick: 'pick choose select tap name appoint enlist opt plump turn_to settle_on commission retain engage hire go_with choose',
  power: 'power feed electrify supply serve energise fuel',
  leave: 'vacate leave exit relinquish surrender free lapse expire hand_back give_up release',
  replace: 'replace succeed inherit swap assume switch oust displace step_in take_over step_into move_in',
  spend: 'spend pay cost splash commit pledge earmark',
  target: 'target aim aspire reach hit envision pencil',
  reckon: 'estimate reckon think believe peg calculate guess suppose suspect model assume project forecast expect',
  deny: 'deny reject dismiss refute rebut dispute rubbish lack fail',
  use: 'use train run draw access tap employ migrate shift move',
}
/** Nouns and other words that have few forms. */
const words: Readonly<Record<string, string>> = {
  paper: 'deal contract agreement pact accord tie-up partnership collaboration alliance arrangement order offtake',
  leasehold: 'lease tenancy tenant landlord let sublease letting colocation lessee lessor occupier occupant rent',
  debt: 'loan loans debt facility credit bond bonds note notes mortgage revolver borrowing lender lenders lending bank banks syndicate securitisation coupon',
  equity:
    'round series seed stake equity funding raise investment investor investors investment valuation shares capital venture fundraising backers',
  electric:
    'power electricity energy wind solar nuclear hydro hydropower geothermal gas grid reactor turbines turbine ppa fuel plant utility renewable renewables baseload farm dam cells',
  computing:
    'cloud compute computing capacity cluster training inference workload workloads hours machines supercomputer services model models',
  hardware: 'chip chips gpu gpus accelerator accelerators server servers rack racks processor processors cards boards hardware systems',
  place: 'hall suite space building floor campus site centre center centres centers facility data shell park complex premises block pod',
  works:
    'construction groundbreaking foundation foundations digger diggers piling earthworks crane cranes steelwork contractor builders cornerstone shovel shovels bulldozers',
  permit:
    'permission consent approval permit planners councillors council committee commissioners go-ahead nod zoning application inspector appeal',
  working: 'live online operational running operation service energised open up commissioned',
  talk: 'talks negotiations discussions rumour rumoured reportedly sources familiar briefed understood shopping',
  hold: 'hold ice pause standstill limbo freeze moratorium mothballs',
  choice: 'option options right rights first-refusal',
  whole: 'total totalling together altogether combined sum overall aggregate',
  market: 'market sector industry vacancy demand analysts forecast year-on-year quarter revenue sales backlog shares stock pipeline queue',
  not: 'not no never neither nor without unless if would could might should whether denied had nobody none unlike',
}
/** The same in French, German and Spanish, by how the words begin. */
const beginnings: Readonly<Record<string, string>> = {
  take: 'lou prend réserv occup miet angemiet anmiet buch belegt bezieh alquil arriend ocup reserv instal',
  let: 'héberg accueill attribu confi vermiet stellt überläss überlass vergibt alberg aloj ced',
  buy: 'achèt achet acqui command kauf gekauft bestell order georder beschaff compr adquier adquir encarg pid',
  sell: 'vend livr fourni équip liefer geliefert verkauf beliefer suministr entreg vender',
  raise: 'lev lèv boucl récolt obtien obten sammel eingesammelt einsammel erhält aufgenommen capt cierr recaud levant obtuv',
  invest: 'invest inject mis beteilig steckt inviert inyect aport',
  lend: 'prêt accord leih gewähr kredit prest conced',
  borrow: 'emprunt émet aufgenommen leih emit',
  build: 'constru bâti édifi implant déploi bau errichte entsteh entwickel levant constru edific ampli erweiter agrandi étend',
  ground: 'chantier pierre travaux spatenstich grundstein baubeginn bauarbeiten obras cimient primera',
  live: 'inaugur ouvr mis met lanc démarr service eröffn betrieb start angeschlossen gestartet abr inaug marcha funciona pone',
  plan: 'prévoi projett envisag souhait étudi demand plan prüf erwäg will möchte beantrag prev proyect estudi solicit pretend',
  approve: 'autoris approuv feu délivr genehmig bewillig zugestimmt aprueb aprob autoriz licencia',
  pause: 'suspen gèl gel report pausier ruht eis unterbr stopp ausgesetzt paraliz congel aplaz deten',
  cancel: 'renonc annul abandonn résili gekündigt stornier aufgeg verzicht zurück gestrichen begraben renunci cancel anul descart retir',
  sign: 'sign conclu pass unterzeichn unterschrieb geschlossen vereinbar firm suscri acord',
  power: 'aliment approvisionn fourni versorg beliefer strom ökostrom windstrom électri énergi abastec eléctric energía suminist',
  paper: 'contrat accord vertrag abkommen auftrag contrato acuerdo',
  debt: 'prêt crédit dette emprunt obligation kredit darlehen anleihe préstamo crédito deuda bono',
  equity: 'tour levée fonds runde finanzierungsrunde kapital ronda capital',
  talk: 'négoci discut pourparl verhandl gespräch insider negoci conversacion rumeur',
  not: 'ne pas aucun sans si nicht kein ohne ob falls wenn no sin si ni',
  computing: 'calcul cloud rechen cómputo nube',
  hardware: 'puce chips beschleuniger accélérateur acelerador',
  works: 'chantier bauarbeiten obras',
  leasehold: 'bail location mietvertrag mieter locataire alquiler inquilino',
}

const classes = new Map<string, string>()
const particles = new Map<string, string>()
const formsOf = (lemma: string): readonly string[] => [
  lemma,
  conjugate(lemma, 's'),
  conjugate(lemma, 'past'),
  conjugate(lemma, 'ing'),
  conjugate(lemma, 'participle'),
]
for (const [name, list] of Object.entries(verbs))
  for (const entry of list.split(' ')) {
    const [lemma = '', ...rest] = entry.split('_')
    for (const form of formsOf(lemma)) {
      const key = [form, ...rest].join(' ')
      const into = rest.length === 0 ? classes : particles
      into.set(key, [...new Set([...(into.get(key)?.split(' ') ?? []), name])].join(' '))
    }
  }
for (const [name, list] of Object.entries(words))
  for (const word of list.split(' ')) classes.set(word, [...new Set([...(classes.get(word)?.split(' ') ?? []), name])].join(' '))
const foreign = Object.entries(beginnings).flatMap(([name, list]) =>
  list.split(' ').map((start): readonly [string, string] => [start, name]),
)

/** What a word, with the word behind it, may do in a deal: none, one or several of these names. */
export function tradeClasses(word: string, next: string | undefined, language: string): readonly string[] {
  if (!language.startsWith('en')) return [...new Set(foreign.filter(([start]) => word.startsWith(start)).map(([, name]) => name))]
  const joined = next === undefined ? undefined : particles.get(`${word} ${next}`)
  return (joined ?? classes.get(word) ?? '').split(' ').filter((name) => name !== '')
}
