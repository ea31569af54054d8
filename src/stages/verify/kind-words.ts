// Words for a kind, each with words for what is of it: a model may tell of a kind what its passage tells of one of the kind, never the other way. Written by us.
import type { Word } from './read-words.ts'
import { stemsOf } from './stems.ts'

/** "Kind: what is of it", parted by a stroke. What a kind is called comes first, in as many words as it has. */
const kinds = `person people individual adult: hiker climber skier worker resident passenger tourist villager volunteer protester patient guest customer
spectator shopper commuter student pupil teacher nurse doctor driver cyclist pedestrian swimmer farmer fisherman miner sailor soldier officer prisoner hostage
refugee migrant tenant guard pilot employee dockworker docker man woman teenager child neighbour dweller inhabitant visitor attendee participant
/ resident local inhabitant: villager islander townspeople citizen neighbour household homeowner
/ animal creature: cow sheep goat pig horse dog cat wolf bear fox deer elephant lion tiger whale dolphin seal bee bird fish snake cattle hen chicken donkey turtle
/ livestock cattle: cow sheep goat pig bull calf lamb
/ bird: gull eagle stork owl goose swan duck hen chicken penguin
/ insect: bee wasp ant mosquito beetle butterfly
/ tree: oak pine beech birch spruce elm poplar
/ official: minister mayor governor officer inspector ambassador commissioner regulator secretary councillor prosecutor customs
/ politician lawmaker: minister mayor senator governor councillor deputy president premier chancellor
/ authority: police customs council ministry government prosecutor regulator inspector agency coastguard
/ worker employee staff: nurse teacher doctor docker miner pilot driver baker cleaner porter engineer mechanic technician guard cook clerk postman courier crew machinist welder
/ medic: doctor nurse paramedic surgeon
/ doctor physician: surgeon cardiologist oncologist neurologist psychiatrist paediatrician pathologist radiologist dermatologist anaesthetist
/ scientist researcher expert academic: biologist chemist physicist geologist astronomer historian economist archaeologist botanist zoologist geneticist professor
/ specialist expert: engineer economist doctor analyst historian surgeon lawyer
/ vehicle: car lorry van bus truck coach motorcycle tractor taxi ambulance minibus tanker
/ vessel ship boat: ferry tanker trawler yacht freighter barge liner dredger tug
/ aircraft plane: helicopter jet glider drone airliner
/ building: house church barn school theatre warehouse factory hall museum hotel hospital library mosque temple block tower station cottage villa mill
/ property home: house flat apartment villa cottage bungalow farmhouse
/ facility site: plant factory mill mine warehouse depot refinery yard quarry clinic dam reservoir
/ document paper: letter contract file memo report certificate invoice passport deed record note
/ company firm business: bank airline brewer brewery carmaker insurer retailer publisher supplier manufacturer shipyard yard builder developer utility operator supermarket startup maker producer miner
/ employer: company firm bank airline port council university hospital factory plant operator
/ lender: bank
/ organisation organization body group: union charity association federation museum trust foundation party society institute agency league
/ institution: bank museum university hospital school court library
/ weapon: gun knife rifle pistol bomb sword grenade missile
/ drug narcotic: cocaine heroin cannabis amphetamine opium
/ goods product item: jar toy shirt shoe battery phone drug cosmetic container banana
/ food: bread meat fish cheese fruit vegetable rice meal milk butter chicken sausage
/ fruit: apple banana pear plum cherry orange grape
/ crop: wheat maize barley potato rice grape apple olive
/ artwork work art: painting statue sculpture drawing mural portrait print
/ sculpture: statue bust
/ road route: motorway highway street lane pass bridge
/ water: lake river reservoir sea dam
/ team side club: bear eagle
/ sport: football rugby cricket tennis handball hockey
/ athlete: runner swimmer sprinter cyclist rower skier jumper
/ player: striker goalkeeper midfielder defender
/ artist: painter sculptor singer musician
/ performer: singer actor dancer musician
/ crime offence: murder theft fraud robbery burglary arson assault smuggling forgery
/ disaster: flood earthquake hurricane fire storm landslide avalanche
/ weather: rain storm snow frost heat drought
/ metal: steel iron copper bronze aluminium zinc
/ fuel: petrol diesel gas oil coal
/ illness disease condition: cancer measles cholera flu influenza malaria dengue
/ device: phone laptop tablet computer camera
/ transport: bus train tram ferry
/ tax: levy vat duty
/ meal: lunch dinner breakfast
/ parent: mother father
/ relative: mother father brother sister son daughter uncle aunt cousin
/ child: son daughter baby infant toddler schoolchild
/ money: subsidy grant loan payment compensation damages
/ payment: subsidy grant compensation damages fine wage salary
/ support aid: subsidy grant loan
/ change: increase cut reform amendment
/ planet: mars venus jupiter saturn mercury
/ month: january february march april june july august september october november december
/ weekend: saturday sunday`
const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const stem = (word: string): string => (word.length > 3 ? stemsOf(word) : word)
const broader = new Map<string, Set<string>>()
for (const line of kinds.split('/')) {
  const [names = '', members = ''] = line.split(':')
  for (const name of words(names)) broader.set(stem(name), new Set([...(broader.get(stem(name)) ?? []), ...words(members).map(stem)]))
}

/** "Animals" of cows, "an official" of a minister: whether ours is the word for a kind, and theirs for something of it. */
export const isKindOf = (ours: Pick<Word, 'key'>, theirs: Pick<Word, 'key'>): boolean => broader.get(ours.key)?.has(theirs.key) === true
