import { type Texts, texts } from '../../api/language.ts'
import { meantKey, type OwnKeys } from '../keys/own-keys.ts'
import { PLACES } from './areas.ts'

/** A key that a user may change, by the name that everybody has it by, and what it does wherever it does something. */
export type ListedKey = { readonly key: string; readonly does: Texts }

const MAIN = texts(
  'Ação principal da tela: lançar, check-in, check-out, fechar o dia, novo usuário',
  'Main action of the screen: post, check in, check out, close the day, new user',
  'Acción principal de la pantalla: cargar, check-in, check-out, cerrar el día, nuevo usuario',
)
const SECOND = texts(
  'Segunda ação: nova comanda, simular o fechamento',
  'Second action: new folio, dry run of the close',
  'Segunda acción: nuevo folio, simular el cierre',
)
const PAY = texts(
  'Receber; em usuários, nova senha; em perfis, alterar',
  'Take payment; of a user, new password; of a role, change',
  'Cobrar; en usuarios, nueva contraseña; en perfiles, cambiar',
)

/** Every key that a user may change, by where it works. Keys of the screens' sources that are not in here fail a test. */
export const KEY_LIST: readonly { readonly title: Texts; readonly keys: readonly ListedKey[] }[] = [
  {
    title: texts('Em toda parte', 'Everywhere', 'En todas partes'),
    keys: [
      { key: 'F1', does: texts('Ajuda da tela', 'Help of the screen', 'Ayuda de la pantalla') },
      { key: 'Ctrl+F1', does: texts('Todas as teclas', 'All keys', 'Todas las teclas') },
      {
        key: '?',
        does: texts(
          'Todas as teclas, por uma letra',
          'All keys, by a single letter',
          'Todas las teclas, por una letra',
        ),
      },
      { key: 'Ctrl+K', does: texts('Buscar e agir', 'Search and act', 'Buscar y actuar') },
      {
        key: 'Ctrl+Z',
        does: texts(
          'Desfazer o que acabou de ser feito',
          'Undo what was just done',
          'Deshacer lo que se acaba de hacer',
        ),
      },
    ],
  },
  {
    title: texts('Ir para', 'Go to', 'Ir a'),
    keys: PLACES.flatMap(({ key, letter, title }) => [
      ...(key ? [{ key, does: title }] : []),
      ...(letter ? [{ key: `G ${letter}`, does: title }] : []),
    ]),
  },
  {
    title: texts('Nas telas', 'On screens', 'En las pantallas'),
    keys: [
      { key: 'F2', does: MAIN },
      { key: 'Shift+F2', does: SECOND },
      { key: 'F4', does: PAY },
      {
        key: 'Shift+F4',
        does: texts('Check-out, na conta', 'Check out, on the account', 'Check-out, en la cuenta'),
      },
      {
        key: 'F7',
        does: texts(
          'Transferir; na lista de usuários, dar perfil; no usuário, nova chave; em perfis, duplicar',
          'Transfer; in the list of users, give role; on a user, new key; of a role, duplicate',
          'Transferir; en la lista de usuarios, dar perfil; en el usuario, nueva clave; en perfiles, duplicar',
        ),
      },
      {
        key: 'Shift+F7',
        does: texts(
          'Dividir o encargo; no recebimento por cartão, estornar no cartão',
          'Split the charge; of a card payment, refund to the card',
          'Dividir el cargo; en el pago con tarjeta, devolver a la tarjeta',
        ),
      },
      {
        key: 'F8',
        does: texts(
          'Desconto; na lista de usuários, tirar perfil',
          'Discount; in the list of users, remove role',
          'Descuento; en la lista de usuarios, quitar perfil',
        ),
      },
      {
        key: 'Shift+F8',
        does: texts('Código promocional', 'Discount code', 'Código promocional'),
      },
      {
        key: 'Ctrl+F8',
        does: texts('Corrigir a comanda fechada', 'Correct the closed folio', 'Corregir el folio cerrado'),
      },
      {
        key: 'F9',
        does: texts(
          'Imprimir, extrato; na lista de usuários, reativar',
          'Print, statement; in the list of users, reactivate',
          'Imprimir, extracto; en la lista de usuarios, reactivar',
        ),
      },
      {
        key: 'Shift+F9',
        does: texts('Exportar', 'Export', 'Exportar'),
      },
      { key: 'Ctrl+F9', does: texts('Fechar a comanda', 'Close the folio', 'Cerrar el folio') },
      { key: 'Alt+N', does: texts('Nova conta', 'New account', 'Nueva cuenta') },
      {
        key: '[',
        does: texts(
          'Dia anterior; na conta, comanda anterior',
          'The day before; on the account, the folio before',
          'Día anterior; en la cuenta, folio anterior',
        ),
      },
      {
        key: ']',
        does: texts(
          'Dia seguinte; na conta, comanda seguinte',
          'The day after; on the account, the next folio',
          'Día siguiente; en la cuenta, folio siguiente',
        ),
      },
      {
        key: 'H',
        does: texts(
          'Na conta, mostrar também o que foi editado, dividido ou recalculado',
          'On the account, show also what was edited, split or recomputed',
          'En la cuenta, mostrar también lo modificado, dividido o recalculado',
        ),
      },
      {
        key: 'T',
        does: texts(
          'Na conta, o histórico da comanda',
          'On the account, the history of the folio',
          'En la cuenta, el historial del folio',
        ),
      },
    ],
  },
  {
    title: texts('Nas listas', 'In lists', 'En las listas'),
    keys: [
      { key: '/', does: texts('Buscar na lista', 'Search the list', 'Buscar en la lista') },
      {
        key: 'P',
        does: texts('Mostrar a linha ao lado', 'Show the row beside the list', 'Mostrar la fila al lado'),
      },
      {
        key: 'U',
        does: texts(
          'Associar ou trocar a UH',
          'Assign or change the room',
          'Asignar o cambiar la habitación',
        ),
      },
      {
        key: 'E',
        does: texts(
          'Alterar a saída; editar o encargo',
          'Change the departure; edit the charge',
          'Cambiar la salida; editar el cargo',
        ),
      },
      {
        key: 'Delete',
        does: texts(
          'Anular a linha da comanda; em usuários, desativar',
          'Void the line of the folio; of a user, deactivate',
          'Anular la línea del folio; en usuarios, desactivar',
        ),
      },
    ],
  },
]

/** All of {@link KEY_LIST}. */
export const LISTED_KEYS: readonly ListedKey[] = KEY_LIST.flatMap(({ keys }) => keys)

/** Whose work a pressed key does already; undefined for a key that is free. */
export function holderOf(pressed: string, own: OwnKeys): ListedKey | undefined {
  const meant = meantKey(pressed, own)
  return LISTED_KEYS.find(({ key }) => key === meant)
}
