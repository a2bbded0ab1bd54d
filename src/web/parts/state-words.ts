import { type Language, type Texts, texts } from '../../api/language.ts'

/** How much a state asks for: nothing, that it goes well, that one looks, that something is wrong, that it is over. */
export type Tone = 'plain' | 'good' | 'look' | 'bad' | 'over'

/** A state as people read it, and how much it asks for. */
export type StateWord = { readonly text: Texts; readonly tone: Tone }

/** The states of each kind of thing, in the words of the screens. */
export const STATES = {
  folio: {
    open: word('good', 'Aberta', 'Open', 'Abierto'),
    locked: word('look', 'Bloqueada', 'Locked', 'Bloqueado'),
    settled: word('over', 'Paga', 'Settled', 'Pagado'),
    onAccount: word('plain', 'A Faturar', 'On account', 'A crédito'),
    voided: word('over', 'Anulada', 'Voided', 'Anulado'),
  },
  stay: {
    reserved: word('plain', 'Reservada', 'Reserved', 'Reservada'),
    inHouse: word('good', 'Na casa', 'In house', 'En casa'),
    departed: word('over', 'Encerrada', 'Departed', 'Finalizada'),
    cancelled: word('over', 'Cancelada', 'Cancelled', 'Cancelada'),
    noShow: word('look', 'No-show', 'No-show', 'No-show'),
  },
  room: {
    clean: word('good', 'Limpa', 'Clean', 'Limpia'),
    dirty: word('look', 'Suja', 'Dirty', 'Sucia'),
    inspected: word('good', 'Inspecionada', 'Inspected', 'Inspeccionada'),
    outOfOrder: word('bad', 'Fora de serviço', 'Out of order', 'Fuera de servicio'),
  },
  account: {
    pending: word('plain', 'Pendente', 'Pending', 'Pendiente'),
    active: word('good', 'Ativa', 'Active', 'Activa'),
    closed: word('over', 'Encerrada', 'Closed', 'Cerrada'),
    cancelled: word('over', 'Cancelada', 'Cancelled', 'Cancelada'),
  },
  shift: {
    open: word('good', 'Aberto', 'Open', 'Abierto'),
    closed: word('over', 'Fechado', 'Closed', 'Cerrado'),
  },
  day: {
    open: word('good', 'Aberto', 'Open', 'Abierto'),
    closed: word('look', 'Fechado, por selar', 'Closed, not sealed', 'Cerrado, por sellar'),
    sealed: word('over', 'Selado', 'Sealed', 'Sellado'),
  },
  user: {
    active: word('good', 'Ativo', 'Active', 'Activo'),
    locked: word('look', 'Bloqueado', 'Locked', 'Bloqueado'),
    inactive: word('over', 'Inativo', 'Inactive', 'Inactivo'),
  },
  job: {
    waiting: word('plain', 'Na fila', 'Waiting', 'En cola'),
    running: word('plain', 'Em andamento', 'Running', 'En curso'),
    done: word('good', 'Concluída', 'Done', 'Terminada'),
    refused: word('look', 'Recusada', 'Refused', 'Rechazada'),
    cancelled: word('over', 'Interrompida', 'Stopped', 'Interrumpida'),
    failed: word('bad', 'Com erro', 'Failed', 'Con error'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, StateWord>>>>

/** The kind of thing that a state is of. */
export type StateKind = keyof typeof STATES

/** The word of a state; null for one that the API has got since and this page does not know. */
export function stateWord(kind: StateKind, state: string): StateWord | null {
  const known: Readonly<Record<string, StateWord>> = STATES[kind]
  return Object.hasOwn(known, state) ? known[state]! : null
}

/** What a list's column of states is: chosen from all of its kind, in the user's words. */
export function stateColumn(kind: StateKind, language: Language) {
  return {
    kind: 'word',
    words: Object.keys(STATES[kind]),
    say: (state: string) => stateWord(kind, state)?.text[language] ?? state,
  } as const
}

function word(tone: Tone, pt: string, en: string, es: string): StateWord {
  return { tone, text: texts(pt, en, es) }
}
