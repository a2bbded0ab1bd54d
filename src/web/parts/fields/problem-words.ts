import { texts } from '../../../api/language.ts'

/** What people read where a field's text is not what the field takes. */
export const fieldProblems = {
  required: texts('Preencha este campo.', 'Fill in this field.', 'Rellene este campo.'),
  notAmount: texts(
    'Não é um valor. Exemplo: {example}',
    'Not an amount. Example: {example}',
    'No es un importe. Ejemplo: {example}',
  ),
  notNumber: texts(
    'Não é um número. Exemplo: {example}',
    'Not a number. Example: {example}',
    'No es un número. Ejemplo: {example}',
  ),
  notSum: texts(
    'A conta não está completa. Exemplo: =12*3+5',
    'The sum is not complete. Example: =12*3+5',
    'La cuenta no está completa. Ejemplo: =12*3+5',
  ),
  otherCurrency: texts(
    'Este campo é em {currency}.',
    'This field is in {currency}.',
    'Este campo es en {currency}.',
  ),
  noDecimals: texts('Sem casas decimais.', 'No decimals.', 'Sin decimales.'),
  tooManyDecimals: texts(
    'No máximo {most} casas decimais.',
    'At most {most} decimals.',
    'Como máximo {most} decimales.',
  ),
  negative: texts(
    'O valor não pode ser negativo.',
    'The value must not be negative.',
    'El valor no puede ser negativo.',
  ),
  zero: texts('O valor não pode ser zero.', 'The value must not be zero.', 'El valor no puede ser cero.'),
  tooBig: texts('No máximo {most}.', 'At most {most}.', 'Como máximo {most}.'),
  notDay: texts(
    'Não é um dia. Exemplos: {example}, 3/4, hoje, +1',
    'Not a day. Examples: {example}, today, +1',
    'No es un día. Ejemplos: {example}, 3/4, hoy, +1',
  ),
  noSuchDay: texts('Esse dia não existe.', 'That day does not exist.', 'Ese día no existe.'),
  tooEarly: texts('A partir de {least}.', 'From {least} on.', 'A partir del {least}.'),
  tooLate: texts('Até {most}.', 'Until {most}.', 'Hasta el {most}.'),
  taxIdShort: texts(
    'Faltam caracteres: o CPF tem 11, o CNPJ 14; aqui há {count}.',
    'Too short: a CPF has 11 characters, a CNPJ 14; there are {count}.',
    'Faltan caracteres: el CPF tiene 11, el CNPJ 14; hay {count}.',
  ),
  cnpjLength: texts(
    'Um CNPJ tem 14 caracteres; aqui há {count}.',
    'A CNPJ has 14 characters; there are {count}.',
    'Un CNPJ tiene 14 caracteres; hay {count}.',
  ),
  cnpjEnding: texts(
    'Os dois últimos caracteres de um CNPJ são números.',
    'The last two characters of a CNPJ are digits.',
    'Los dos últimos caracteres de un CNPJ son números.',
  ),
  cpfCheck: texts(
    'Os dígitos verificadores deste CPF não conferem: algum número foi trocado.',
    'The check digits of this CPF do not match: some digit is wrong.',
    'Los dígitos de control de este CPF no coinciden: algún número está mal.',
  ),
  cnpjCheck: texts(
    'Os dígitos verificadores deste CNPJ não conferem: algum caractere foi trocado.',
    'The check digits of this CNPJ do not match: some character is wrong.',
    'Los dígitos de control de este CNPJ no coinciden: algún carácter está mal.',
  ),
  notTaxId: texts(
    'Um CPF ou CNPJ só tem letras e números.',
    'A CPF or CNPJ has only letters and digits.',
    'Un CPF o CNPJ solo tiene letras y números.',
  ),
  notFound: texts('Escolha um da lista.', 'Choose one of the list.', 'Elija uno de la lista.'),
  tooShort: texts(
    'Ao menos {least} caracteres.',
    'At least {least} characters.',
    'Al menos {least} caracteres.',
  ),
  tooLong: texts(
    'No máximo {most} caracteres; há {length}.',
    'At most {most} characters; there are {length}.',
    'Como máximo {most} caracteres; hay {length}.',
  ),
  notExpected: texts(
    'Digite exatamente: {expected}',
    'Type exactly: {expected}',
    'Escriba exactamente: {expected}',
  ),
}
