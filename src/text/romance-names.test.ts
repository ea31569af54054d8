import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findNames } from './names.ts'

const named = (text: string, language: string): string =>
  findNames(text, language)
    .map((it) => it.text)
    .join('; ')

const french: readonly (readonly [sentence: string, expected: string])[] = [
  [
    'L’Agence nationale de la mémoire et des archives a saisi la Cour des comptes.',
    'Agence nationale de la mémoire et des archives; Cour des comptes',
  ],
  ['La Commission critique le prix, et l’Union maritime persiste.', 'Commission; Union maritime'],
  ['Selon La Gazette de Valmont, le ministère de la Mer et des Sports cède.', 'La Gazette de Valmont; ministère de la Mer et des Sports'],
  ['La ministre de la Culture, Clara d’Hautmont, a vu l’usine Ardelle de Reims.', 'Clara d’Hautmont; Ardelle; Reims'],
  ['Vivement contesté, le plan d’OrsayTech cale. Hausse des prix à La Courneuve.', 'OrsayTech; La Courneuve'],
  [
    'Le Haut Conseil pour le littoral et la Direction générale de la pêche de Valmont cèdent.',
    'Haut Conseil pour le littoral; Direction générale de la pêche; Valmont',
  ],
  ['Hier, Telurio a signé. Demain, il part.', 'Telurio'],
  ['Trois députés ont voté contre la proposition.', ''],
  ['La Côte d’Ivoire et le Crédit mutuel ont signé.', 'Côte d’Ivoire; Crédit mutuel'],
  ['Le Havre accueille le Tour de France. Le Projet cale.', 'Le Havre; Tour de France; Projet'],
]
const spanish: readonly (readonly [sentence: string, expected: string])[] = [
  ['Telurio y Cauce Digital firmaron con la Junta de Almara.', 'Telurio; Cauce Digital; Junta de Almara'],
  [
    'La Comisión Nacional de Energía y Minas avisó al Banco de Almara y a Telurio.',
    'Comisión Nacional de Energía y Minas; Banco de Almara; Telurio',
  ],
  ['Científicos de la Universidad de Almara hablaron con Inés Ruipérez y Olalla.', 'Universidad de Almara; Inés Ruipérez y Olalla'],
  ['Según El Heraldo, la ONG Manos Abiertas llegó a San Millán del Valle.', 'El Heraldo; Manos Abiertas; San Millán del Valle'],
  ['Inés Ruipérez y Olalla Marfil hablaron con Ana Prado y Leo Cuesta.', 'Inés Ruipérez; Olalla Marfil; Ana Prado; Leo Cuesta'],
  ['El ministro de Industria visitó Castilla y León.', 'Castilla y León'],
  ['Aumento de precios en las ciudades.', ''],
]

test('a French name has what follows a body in small letters, and nothing that is elided before it', () => {
  for (const [sentence, expected] of french) assert.equal(named(sentence, 'fr'), expected, sentence)
})

test('a Spanish name ends at the conjunction unless it is a double name or a field', () => {
  for (const [sentence, expected] of spanish) assert.equal(named(sentence, 'es'), expected, sentence)
})
