import { withCheckDigits } from '../../values/tax-id.ts'
import type { Chance } from './chance.ts'

/** Somebody who stays at the demo hotel. All of them are made up. */
export type Guest = {
  readonly name: string
  /** ISO 3166-1. */
  readonly country: string
  /** The CPF of a Brazilian, the passport of anybody else. */
  readonly document: string
}

/** Makes guests one after the other, no two of one name; about one in eight comes from abroad. */
export function guestsOf(chance: Chance): () => Guest {
  const known = new Set<string>()
  const make = (): Guest => {
    const from = chance.percent(12) ? chance.pick(ABROAD) : BRAZIL
    const name = from === BRAZIL ? brazilianName(chance) : plainName(chance, from)
    return known.has(name) ? make() : { name, country: from.country, document: documentOf(chance, from) }
  }
  return () => {
    const guest = make()
    known.add(guest.name)
    return guest
  }
}

/** A CPF with valid check digits that nobody was asked for. */
export function cpfOf(chance: Chance): string {
  return withCheckDigits(chance.digits(9))
}

type Names = {
  readonly country: string
  readonly first: readonly string[]
  readonly family: readonly string[]
}

/** As most Brazilians are called: one first name or a pair that go together, one or two family names. */
function brazilianName(chance: Chance): string {
  const first = chance.pick(chance.percent(20) ? PAIRS : BRAZIL.first)
  const mother = chance.percent(45) ? `${chance.pick(BRAZIL.family)} ` : ''
  const father = chance.pick(chance.percent(15) ? LINKED : BRAZIL.family)
  return mother.trim() === father ? `${first} ${father}` : `${first} ${mother}${father}`
}

function plainName(chance: Chance, { first, family }: Names): string {
  return `${chance.pick(first)} ${chance.pick(family)}`
}

function documentOf(chance: Chance, { country }: Names): string {
  if (country === BRAZIL.country) return cpfOf(chance)
  return `${chance.pick([...'ACFGKLNPTX'])}${chance.digits(2)}${chance.pick([...'CFHJKMRTV'])}${chance.digits(5)}`
}

function names(country: string, first: string, family: string): Names {
  return { country, first: first.split(' '), family: family.split(' ') }
}

const BRAZIL = names(
  'BR',
  'Adriana Alexandre Aline Amanda Ana André Antônio Beatriz Bernardo Bruna Bruno Caio Camila Carla Carlos Cecília ' +
    'César Clara Cláudia Cristiano Daniel Daniela Davi Débora Diego Eduardo Elaine Elisa Fabiana Fábio Felipe ' +
    'Fernanda Fernando Flávia Francisco Gabriel Gabriela Gisele Guilherme Gustavo Heitor Helena Henrique Igor ' +
    'Isabel Ítalo Janaína João Joana José Júlia Juliana Júlio Karina Larissa Laura Leandro Leonardo Letícia Lívia ' +
    'Luana Lucas Lúcia Luciana Luís Luíza Marcela Marcelo Márcia Marcos Maria Mariana Marina Mateus Maurício ' +
    'Miguel Mônica Natália Otávio Patrícia Paula Paulo Pedro Rafael Rafaela Raquel Renata Renato Ricardo Roberta ' +
    'Roberto Rodrigo Rogério Rosana Samuel Sandra Sérgio Silvia Simone Sofia Tainá Tatiana Thaís Thiago Tomás ' +
    'Valéria Vanessa Vera Vinícius Vitor Vitória Viviane Wagner Yasmin',
  'Abreu Aguiar Albuquerque Almeida Alves Amaral Andrade Araújo Arruda Assis Azevedo Barbosa Barreto Barros Bastos ' +
    'Batista Bezerra Borges Braga Brandão Brito Cabral Camargo Campos Cardoso Carneiro Carvalho Castro Cavalcanti ' +
    'Chaves Coelho Correia Costa Coutinho Cunha Dantas Dias Duarte Esteves Farias Fernandes Ferraz Ferreira ' +
    'Figueiredo Fonseca Franco Freitas Furtado Garcia Gomes Gonçalves Guedes Guimarães Kimura Lacerda Leal Leite ' +
    'Lima Lopes Macedo Machado Magalhães Maia Marques Martins Medeiros Meireles Melo Mendes Menezes Miranda ' +
    'Monteiro Moraes Moreira Moura Nakamura Nascimento Neves Nogueira Nunes Oliveira Pacheco Peixoto Pereira ' +
    'Pimentel Pinheiro Pinto Pires Queiroz Ramos Rezende Ribeiro Rocha Rodrigues Sales Sampaio Santana Santos ' +
    'Saraiva Sato Schneider Siqueira Soares Sousa Tavares Teixeira Teles Torres Valente Vasconcelos Vieira Xavier',
)

const PAIRS = [
  ...[
    'Ana Beatriz',
    'Ana Clara',
    'Ana Paula',
    'Maria Clara',
    'Maria Eduarda',
    'Maria Cristina',
    'Maria Luíza',
  ],
  ...[
    'João Pedro',
    'João Vitor',
    'José Augusto',
    'José Carlos',
    'Luiz Henrique',
    'Pedro Henrique',
    'Paulo César',
  ],
]

const LINKED = [
  'da Costa',
  'da Cunha',
  'da Rocha',
  'da Silva',
  'de Oliveira',
  'de Souza',
  'dos Santos',
  'do Nascimento',
]

const ABROAD: readonly Names[] = [
  names(
    'AR',
    'Agustina Camila Facundo Florencia Joaquín Lautaro Lucía Martín Milagros Santiago Valentina',
    'Acosta Benítez Cabrera Ferreyra Giménez Ibarra Maldonado Paz Quiroga Sosa Villalba',
  ),
  names(
    'ES',
    'Alba Álvaro Carmen Gonzalo Inés Javier Lorena Nuria Pablo Rocío Sergio',
    'Blanco Cano Delgado Gallego Herrero Iglesias Lozano Navarro Prieto Romero Vidal',
  ),
  names(
    'US',
    'Abigail Benjamin Caroline Dylan Emily Ethan Grace Hannah Jacob Megan Tyler',
    'Anderson Brooks Carter Dawson Foster Hayes Jenkins Mitchell Parker Reynolds Turner',
  ),
  names(
    'GB',
    'Alice Charlotte Edward Eleanor George Harriet Hugh Imogen Oliver Rupert',
    'Ashworth Barlow Clarke Fletcher Hargreaves Langley Marsh Pemberton Whitfield',
  ),
  names(
    'DE',
    'Anja Birgit Florian Jonas Katrin Lukas Maximilian Sabine Stefan Ulrike',
    'Becker Brandt Hoffmann Keller Lehmann Neumann Richter Vogel Weber Zimmermann',
  ),
  names(
    'FR',
    'Antoine Camille Élodie Gaspard Hélène Julien Margaux Mathieu Sylvie',
    'Bertrand Chevalier Dumont Fournier Girard Lambert Mercier Rousseau',
  ),
  names(
    'IT',
    'Alessia Chiara Davide Elena Giorgio Matteo Paola',
    'Bianchi Conti Ferrari Greco Marino Rinaldi',
  ),
]
