// Reports of invented outlets that several journeys read: one event told once, one told by two.
export const hall = {
  path: '/markt/duisburg',
  title: 'Steinquell opens a 12 MW hall at Duisburg Hafen',
  publishedAt: '2026-02-20T09:00:00Z',
  paragraphs: [
    'Steinquell switched on a hall of 12 MW at Duisburg Hafen on Friday, and Nebelhorn KI moves in first. The harbour company sold the ground in 2024.',
    'Waste heat goes to the district network, which pays nothing for it during the first five winters. Havelnetz connected the site a month earlier than planned.',
    'Wiebke Tannhof, who runs the site, said that a second hall would follow only when the city grants a permit for the cooling towers.',
  ],
}
export const campus = {
  path: '/news/mesalta-zaragoza',
  title: 'Mesalta plans a 100 MW campus at Zaragoza Sur',
  publishedAt: '2026-03-02T10:00:00Z',
  paragraphs: [
    'Mesalta Centros de Datos will build a 100 MW campus at Zaragoza Sur, the company said on Monday. The first phase of 40 MW is to go live by 30 June 2027.',
    'Iberalta Red holds 130 MW of access for the campus and has to build a line across farmland before the first hall can be connected to the network of the region.',
    'Chief executive Rodrigo Valcárcel told the regional parliament that EUR 900 million would be spent by 2029, of which a third belongs to the first phase of the work.',
  ],
}
export const campusToo = {
  path: '/power/zaragoza-campus',
  title: 'Zaragoza Sur: Mesalta presents a campus of 100 MW',
  publishedAt: '2026-03-02T11:00:00Z',
  paragraphs: [
    'Mesalta Centros de Datos plans a campus of 100 MW at Zaragoza Sur, it told reporters on Monday. It will switch on 40 MW of that by 30 June 2027.',
    'Two of the landowners along the route of the line have not signed, according to Iberalta Red, which has reserved 130 MW for the operator and its future tenants there.',
    'Rodrigo Valcárcel put the cost at EUR 900 million until 2029. He would not say whether a tenant had been found, and a decision on the second phase is due next year.',
  ],
}
