// French and Spanish words that open the names of bodies, of places and of persons.
import { wordsIn } from './word-lists.ts'

/** Heads of bodies' names: with a capital inside a sentence they name one, and what it is for follows in small letters in French. */
export const bodyHeads: ReadonlySet<string> = new Set(
  wordsIn(`commission autorité caisse cour agence organisation syndicat centre institut fédération ligue office conseil direction comité chambre
  fonds fondation association confédération union mouvement observatoire bureau service musée ministère haut-commissariat parquet assemblée parlement sénat
  banque société université école académie collège parti rassemblement compagnie régie groupe stade olympique racing tribunal bourse crédit secrétariat courrier journal gazette voix dépêche tribune écho
  comisión autoridad caja corte agencia organización sindicato centro instituto federación liga oficina consejo dirección comité cámara fondo
  fundación asociación confederación unión movimiento observatorio museo ministerio congreso asamblea banco sociedad universidad escuela
  academia colegio partido compañía grupo tribunal bolsa junta ayuntamiento diputación gobierno fiscalía audiencia secretaría consejería real generalitat cruz diario voz heraldo correo`),
)
/** Heads whose name goes on with what they are for: "Cour des comptes", "Agence internationale de l’énergie". */
export const purposeHeads: ReadonlySet<string> = new Set(
  wordsIn(`commission autorité caisse cour agence organisation syndicat centre institut fédération ligue office conseil comité chambre fonds
  observatoire confédération mouvement haut-commissariat direction`),
)
/** Words of office and calling that stand right before a person's name. */
export const romanceRoles: ReadonlySet<string> = new Set(
  wordsIn(`ministre président présidente maire procureur procureure juge patron patronne député députée sénateur sénatrice avocat avocate professeur
  professeure chercheur chercheuse directeur directrice entraîneur écrivain écrivaine chanteur chanteuse acteur actrice réalisateur général colonel préfet
  préfète chancelier chancelière économiste analyste fondateur fondatrice cofondateur cofondatrice roi reine prince princesse pape ambassadeur
  ministra ministro presidente presidenta alcalde alcaldesa fiscal juez jueza abogado abogada escritor escritora ciclista tenista futbolista diputado
  diputada senador senadora profesor profesora investigador investigadora director directora entrenador cantante actor actriz general coronel
  canciller economista fundador fundadora cofundador rey reina príncipe papa embajador embajadora portavoz don doña señor señora`),
)
/** Words for a house or a paper that stand right before its name. */
export const romanceHouses: ReadonlySet<string> = new Set(
  wordsIn(`entreprise société groupe opérateur banque start-up startup quotidien journal hebdomadaire fabricant éditeur constructeur énergéticien
  fournisseur hébergeur promoteur assureur compagnie filiale association ong club syndicat laboratoire fonds
  empresa sociedad grupo operador operadora banco diario periódico fabricante editorial constructora energética eléctrica petrolera aerolínea
  proveedor promotora aseguradora compañía filial asociación equipo sindicato laboratorio fondo consultora tecnológica`),
)
export const romancePlaceWords: ReadonlySet<string> = new Set(
  wordsIn(
    'ville commune région port département île village quartier ciudad provincia región municipio puerto isla pueblo barrio localidad',
  ),
)
/** Letters that every reader knows as a word: they name nobody, and stand before names that do. */
export const commonLetters: ReadonlySet<string> = new Set(
  wordsIn('IA PIB PDG TVA SMIC PME ONG IVA PYME CEO CFO IRPF ETA TIC CV DRH TGV PC TV UE'),
)
/** Houses and papers whose name begins with an article before a vowel. */
export const articleNames: ReadonlySet<string> = new Set(wordsIn('oréal équipe express obs humanité opinion occitane usine'))

/** Towns, papers and houses whose article is part of the name, also at the head of a sentence. */
export const articled: ReadonlySet<string> = new Set(
  [
    'Le Mans,Le Havre,Le Monde,Le Figaro,Le Parisien,Le Creusot,Le Touquet,Le Caire,Le Cap,Le Puy,La Rochelle,La Courneuve,La Baule',
    'La Ciotat,La Haye,La Poste,La Défense,La Mecque,Les Échos,Les Républicains,Les Herbiers,Les Sables,Les Mureaux',
    'El País,El Mundo,El Corte,El Salvador,El Ejido,El Cairo,La Rioja,La Coruña,La Haya,La Habana,La Paz,La Vanguardia,Los Ángeles,Las Vegas,Las Palmas',
  ]
    .join(',')
    .split(','),
)
/** Coasts, capes and races that go on with "de" and a name: "Côte d’Ivoire", "Tour de France". */
export const landHead = /^(?:Côte|Tour|Golfe|Baie|Détroit|Quai|Gare|Val|Cap)$/u
/** Houses' names that end in a small adjective. */
export const wholeNames: ReadonlySet<string> = new Set(
  'Crédit agricole,Crédit mutuel,Crédit foncier,Crédit municipal,Crédit coopératif,Banque postale,Croix rouge'.split(','),
)

/** Given names beside those that English news has. */
export const romanceGivenNames: ReadonlySet<string> = new Set(
  wordsIn(`hélène clara anaïs emmanuel jean-baptiste jean-pierre jean-luc jean-michel marc-antoine marie anne sophie claire camille chloé léa manon inès
  juliette charlotte élodie céline aurélie nathalie isabelle sylvie valérie véronique brigitte françoise monique odile agathe mathilde pauline
  benoît bruno cédric christian christophe damien denis didier éric étienne fabien fabrice florent florian franck frédéric gabriel gérard gilles
  grégoire guillaume guy henri hervé hugo jérôme jérémy joël laurent loïc ludovic marc mathieu matthieu maxime olivier pascal patrice quentin
  raphaël rémi renaud romain sébastien stéphane thibault thierry théo tristan vincent xavier yves yannick élisabeth édouard
  inés maría josefa nuria ramón felipe julio unai josé manuel alberto alejandro alfonso álvaro ángel arturo carmen cristina dolores elena
  enrique ernesto esteban eva félix gonzalo guillermo héctor ignacio isabel íñigo jaime javier joaquín jordi josep juana lucía lola marcos margarita mariano
  marta mercedes mónica natalia nicolás óscar pilar raquel ricardo rocío rosa rubén salvador santiago silvia sofía susana teresa tomás víctor
  yolanda beatriz begoña blanca celia concepción consuelo daniel david emilio gabriela gema irene julia laura leticia ursula sara`),
)
