// Currencies: the signs before an amount and the names after it, in English, French, German and Spanish.

/**
 * One a line: code, then its signs (before the amount), then its names (after it). Names with a capital match in any case too.
 * A name that two countries share ("rupees", "pesos", "crowns") is in `nationalMoney`. Codes: ISO 4217.
 */
export const currencies = `
USD: $|US$|$US|USD|US $: dollar|dollars|U.S. dollars|US dollars|USD|buck|bucks|dólares|dólar|US-Dollar|US-Dollars|dollars américains|dollars US|dólares estadounidenses
EUR: €|EUR|Euro: euro|euros|EUR|€
GBP: £|GBP|UK£|PS: pound sterling|pounds sterling|GBP|£|livres sterling|livre sterling|sterling|quid|Pfund|Pfund Sterling|britische Pfund|libras esterlinas|libra esterlina
JPY: ¥|JPY|JP¥|Y=|￥: yen|JPY|Japanese yen|yens|yenes|yens japonais|japanische Yen|yenes japoneses
CNY: CNY|RMB|CN¥: yuan|renminbi|RMB|CNY|yuans|yuanes|renminbis|yuans chinois|chinesische Yuan|yuanes chinos|Chinese yuan
INR: ₹|INR|Rs: INR|Indian rupees|roupies indiennes|indische Rupien|indischen Rupien|rupias indias
PKR: PKR: PKR|Pakistani rupees|roupies pakistanaises|pakistanische Rupien|rupias pakistaníes
IDR: IDR: IDR|rupiah|rupiahs|Indonesian rupiah|roupies indonésiennes|indonesische Rupiah|rupias indonesias
KRW: ₩|KRW: won|KRW|wons|South Korean won|wons sud-coréens|südkoreanische Won|wones
CHF: CHF|SFr: Swiss franc|Swiss francs|CHF|francs suisses|franc suisse|Schweizer Franken|Franken|francos suizos
CAD: C$|CAD|CA$|$C: Canadian dollars|Canadian dollar|CAD|dollars canadiens|kanadische Dollar|kanadischen Dollar|kanadischer Dollar|dólares canadienses
AUD: A$|AUD|AU$|$A: Australian dollars|Australian dollar|AUD|dollars australiens|australische Dollar|australischen Dollar|australischer Dollar|dólares australianos
NZD: NZ$|NZD|$NZ: New Zealand dollars|NZD|dollars néo-zélandais|neuseeländische Dollar|neuseeländischen Dollar|Neuseeland-Dollar|dólares neozelandeses
HKD: HK$|HKD: Hong Kong dollars|HKD|dollars de Hong Kong|dollars de Hongkong|dollars hongkongais|Hongkong-Dollar|dólares de Hong Kong|dólares hongkoneses
SGD: S$|SGD|SG$: Singapore dollars|SGD|dollars de Singapour|dollars singapouriens|Singapur-Dollar|dólares de Singapur|dólares singapurenses
TWD: NT$|TWD: Taiwan dollars|New Taiwan dollars|TWD|dollars taïwanais|dollars de Taïwan|Taiwan-Dollar|dólares taiwaneses
SEK: SEK: Swedish kronor|Swedish crowns|SEK|kronor|couronnes suédoises|schwedische Kronen|schwedischen Kronen|coronas suecas
NOK: NOK: Norwegian kroner|Norwegian crowns|NOK|couronnes norvégiennes|norwegische Kronen|norwegischen Kronen|coronas noruegas
DKK: DKK: Danish kroner|Danish crowns|DKK|couronnes danoises|dänische Kronen|dänischen Kronen|coronas danesas
CZK: CZK: CZK|Czech crowns|Czech koruna|Czech korunas|couronnes tchèques|tschechische Kronen|tschechischen Kronen|coronas checas
PLN: PLN: zloty|zlotys|PLN|złoty|złotych|zlotis|eslotis
HUF: HUF: HUF|forint|forints|Hungarian forints
BRL: R$|BRL: reais|BRL|Brazilian reais|réaux brésiliens|réals brésiliens|reals brésiliens|brasilianische Real|brasilianische Reais|reales brasileños
MXN: MX$|MXN: Mexican pesos|MXN|pesos mexicains|mexikanische Pesos|mexikanischen Pesos|pesos mexicanos
ARS: ARS: ARS|Argentine pesos|pesos argentins|argentinische Pesos|argentinischen Pesos|pesos argentinos
CLP: CLP: CLP|Chilean pesos|pesos chiliens|chilenische Pesos|chilenischen Pesos|pesos chilenos
COP: COP: Colombian pesos|pesos colombiens|kolumbianische Pesos|kolumbianischen Pesos|pesos colombianos
PHP: PHP: Philippine pesos|pesos philippins|philippinische Pesos|philippinischen Pesos|pesos filipinos
ZAR: ZAR: rand|ZAR|rands|South African rand|südafrikanische Rand|rands sud-africains
AED: AED|Dh: dirham|dirhams|AED|dirhams émiratis|dírhams|dírham|dirhams des Emirats
MAD: MAD: Moroccan dirhams|dirhams marocains|marokkanische Dirham|dírhams marroquíes|dirhams marroquíes
SAR: SAR: riyal|riyals|SAR|Saudi riyals|riyals saoudiens|saudische Riyal|riales saudíes|riyales saudíes
QAR: QAR: QAR|Qatari riyals|riyals qataris|riales cataríes
ILS: ₪|ILS|NIS: shekel|shekels|ILS|Schekel|séquels
MYR: RM|MYR: ringgit|MYR|ringgits
THB: ฿|THB: THB|baht|bahts
TRY: ₺|TRY: Turkish lira|TRY|livres turques|türkische Lira|türkischen Lira|liras turcas
RUB: ₽|RUB: rouble|roubles|ruble|rubles|RUB|Rubel|rublos
`

/** Whose money it is, the countries of the sentence tell: in the order of the list, and none where none is named. */
const nordic: readonly (readonly [string, RegExp])[] = [
  [
    'DKK',
    /(?<!\p{L})(?:Danish|Denmark|Copenhagen|Aarhus|dansk|danois\p{L}*|Danemark|dänisch\p{L}*|Dänemark|Kopenhagen|Copenhague|Dinamarca|danes\p{L}*)(?!\p{L})/u,
  ],
  [
    'NOK',
    /(?<!\p{L})(?:Norwegian|Norway|Oslo|Bergen|Stavanger|norvégien\p{L}*|Norvège|norwegisch\p{L}*|Norwegen|Noruega|norueg\p{L}*)(?!\p{L})/u,
  ],
  [
    'SEK',
    /(?<!\p{L})(?:Swedish|Sweden|Stockholm|Gothenburg|suédois\p{L}*|Suède|schwedisch\p{L}*|Schweden|Göteborg|Suecia|suec\p{L}*)(?!\p{L})/u,
  ],
]
const rupees: readonly (readonly [string, RegExp])[] = [
  ['PKR', /(?<!\p{L})(?:Pakistan|Karachi|Islamabad|Lahore)/iu],
  ['LKR', /(?<!\p{L})(?:Sri Lanka|Colombo)/iu],
  ['NPR', /(?<!\p{L})(?:Nepal|Népal|Kathmandu|Katmandou)/iu],
  ['IDR', /(?<!\p{L})(?:Indon[eé]si|Jakarta|Yakarta)/iu],
  ['INR', /./u],
]
const pesos: readonly (readonly [string, RegExp])[] = [
  ['MXN', /(?<!\p{L})(?:M[eé]xi[ck]|Mexiq|Querétaro|Monterrey)/iu],
  ['ARS', /(?<!\p{L})(?:Argentin|Buenos Aires)/iu],
  ['CLP', /(?<!\p{L})(?:Chile|Chili\b)/iu],
  ['COP', /(?<!\p{L})(?:[CK]olombi|Bogot)/iu],
  ['PHP', /(?<!\p{L})(?:Philippin|Filipin|Manila|Manille)/iu],
]
/** By the name in lower case. */
export const nationalMoney: ReadonlyMap<string, readonly (readonly [string, RegExp])[]> = new Map([
  ['kroner', nordic],
  ['kronen', nordic],
  ['crowns', nordic],
  ['couronnes', nordic],
  ['coronas', nordic],
  ['pesos', pesos],
  ['rupee', rupees],
  ['rupees', rupees],
  ['roupies', rupees],
  ['rupien', rupees],
  ['rupias', rupees],
  ['reales', [['BRL', /(?<!\p{L})(?:Brasil|São Paulo)/iu]]],
  ['francs', [['CHF', /\b(?:Swiss|Switzerland|Zurich|Geneva|Basel|suisses?|Genève|Lausanne|Zürich)(?!\p{L})/iu]]],
])
