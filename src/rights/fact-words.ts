import { type Texts, texts } from '../api/language.ts'
import type { Fact } from './rules.ts'

/** When a right is needed besides: said after the name of the operation, `Anular comanda` … `com recebimentos`. */
export const FACT_WORDS: Readonly<Record<Fact, Texts>> = {
  isCustom: texts(
    'sem código, ou com outro preço ou texto',
    'without a code, or with another price or text',
    'sin código, o con otro precio o texto',
  ),
  isCredit: texts('de valor negativo', 'of an amount below zero', 'de importe negativo'),
  changesDate: texts(
    'mudando a data de consumo',
    'changing the day of consumption',
    'cambiando la fecha de consumo',
  ),
  changesPrice: texts(
    'mudando preço, moeda ou quantidade',
    'changing the price, currency or quantity',
    'cambiando precio, moneda o cantidad',
  ),
  changesText: texts('mudando o texto impresso', 'changing the printed text', 'cambiando el texto impreso'),
  changesOther: texts(
    'mudando código, impostos ou observação',
    'changing the code, the taxes or the note',
    'cambiando código, impuestos o nota',
  ),
  isPredefined: texts('do catálogo', 'of the catalogue', 'del catálogo'),
  isManual: texts(
    'manual, de quanto o usuário escolher',
    'by hand, of as much as the user chooses',
    'manual, de cuanto elija el usuario',
  ),
  addsPayment: texts('recebendo junto', 'taking a payment with it', 'cobrando a la vez'),
  refundsOpenFolio: texts(
    'com valor negativo (devolução) em comanda aberta',
    'of an amount below zero (a refund) on an open folio',
    'con importe negativo (devolución) en folio abierto',
  ),
  refundsClosedFolio: texts(
    'com valor negativo (devolução) em comanda fechada',
    'of an amount below zero (a refund) on a closed folio',
    'con importe negativo (devolución) en folio cerrado',
  ),
  refundsCard: texts('devolvendo ao cartão', 'giving back to the card', 'devolviendo a la tarjeta'),
  isOutstanding: texts('com saldo, A Faturar', 'with a balance, on account', 'con saldo, a crédito'),
  hasCharges: texts('com encargos', 'that holds charges', 'con cargos'),
  hasPayments: texts('com recebimentos', 'that holds payments', 'con pagos'),
  isUsed: texts(
    'com encargos, recebimentos ou documento',
    'that holds charges or payments, or has a document',
    'con cargos, pagos o documento',
  ),
  writesParty: texts(
    'escrevendo quem não tem conta no hotel',
    'writing down a party without an account here',
    'escribiendo a quien no tiene cuenta en el hotel',
  ),
  isCompany: texts('de empresa', 'of a company', 'de empresa'),
  isOtherAccount: texts('que não é de empresa', 'that is not of a company', 'que no es de empresa'),
  renamesCompany: texts(
    'mudando o nome de uma empresa',
    'giving a company another name',
    'cambiando el nombre de una empresa',
  ),
  editsCompany: texts('de empresa', 'of a company', 'de empresa'),
  isOfAnother: texts('de outro usuário', 'of another user', 'de otro usuario'),
  setsCredit: texts(
    'definindo o limite de crédito',
    'setting the credit limit',
    'definiendo el límite de crédito',
  ),
}
