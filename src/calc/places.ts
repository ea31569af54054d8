// Where the towns of the registry are: town centres to a hundredth of a degree (about a kilometre), by entity id.

export interface PlaceAt {
  readonly id: string
  readonly lat: number
  readonly lon: number
}

/** Public geography, written down by hand on 2026-11-26; a town that is not here has no distance. */
const table = `paris 48.86 2.35;les-ulis 48.68 2.17;bruyeres-le-chatel 48.59 2.19;bethune 50.53 2.64;cambrai 50.18 3.24;dunkirk 51.03 2.38;
marseille 43.30 5.37;lyon 45.76 4.84;toulouse 43.60 1.44;grenoble 45.19 5.72;munich 48.14 11.58;frankfurt 50.11 8.68;berlin 52.52 13.41;
hamburg 53.55 9.99;leipzig 51.34 12.37;london 51.51 -0.13;loughton 51.65 0.07;slough 51.51 -0.59;manchester 53.48 -2.24;cardiff 51.48 -3.18;
edinburgh 55.95 -3.19;dublin 53.35 -6.26;narvik 68.44 17.43;oslo 59.91 10.75;stockholm 59.33 18.07;borlange 60.48 15.44;copenhagen 55.68 12.57;
helsinki 60.17 24.94;lappeenranta 61.06 28.19;amsterdam 52.37 4.90;rotterdam 51.92 4.48;madrid 40.42 -3.70;barcelona 41.39 2.17;
zaragoza 41.65 -0.89;lisbon 38.72 -9.14;sines 37.96 -8.87;milan 45.46 9.19;turin 45.07 7.69;zurich 47.37 8.54;geneva 46.20 6.14;
vienna 48.21 16.37;prague 50.08 14.44;warsaw 52.23 21.01;abu-dhabi 24.45 54.38;doha 25.29 51.53;riyadh 24.71 46.68;new-york 40.71 -74.01;
atlanta 33.75 -84.39;memphis 35.15 -90.05;abilene 32.45 -99.73;des-moines 41.59 -93.62;salt-lake-city 40.76 -111.89;toronto 43.65 -79.38;
vancouver 49.28 -123.12;osaka 34.69 135.50;seoul 37.57 126.98;taipei 25.03 121.57;hsinchu 24.80 120.97;jakarta -6.21 106.85;
mumbai 19.08 72.88;hyderabad 17.39 78.49;chennai 13.08 80.27;melbourne -37.81 144.96;nairobi -1.29 36.82;lagos 6.52 3.38;
cape-town -33.92 18.42;santiago -33.45 -70.67`

const places: ReadonlyMap<string, PlaceAt> = new Map(
  table.split(/;\s*/u).map((line) => {
    const [id = '', lat = '', lon = ''] = line.split(' ')
    return [id, { id, lat: Number(lat), lon: Number(lon) }]
  }),
)

/** A town by its registry id or its name; undefined for one without coordinates. */
export function findPlace(name: string): PlaceAt | undefined {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
  return places.get(id)
}
