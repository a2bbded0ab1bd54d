import type { z } from 'zod'
import { fillIn, type Language, type Texts, texts } from './language.ts'
import { type Refusal, refuse } from './refusals.ts'

/** One thing that is wrong with what came in: the field by its path (`rates.0.amount`), a stable code, and facts. */
export type InputError = {
  readonly field: string
  /** The part of the request that the field is in. */
  readonly in: 'body' | 'path' | 'query' | 'header'
  readonly code: InputErrorCode
  readonly facts?: Readonly<Record<string, unknown>>
}

/** So many wrong fields are named; of the rest people read how many there are. */
const MOST_NAMED = 20

/** Of a field's path so much is said: it may be a name that somebody made up. */
const LONGEST_FIELD = 100

/** The refusal of an input that is wrong in these ways. */
export function invalidInput(errors: readonly InputError[]): Refusal {
  const named = errors.slice(0, MOST_NAMED).map((error) => ({ ...error, field: shortened(error.field) }))
  const problems = named.map((error) => error.field).join(', ')
  return refuse('invalidInput', {
    errors: named,
    problems,
    ...(errors.length > named.length && { count: errors.length }),
  })
}

function shortened(field: string): string {
  return field.length > LONGEST_FIELD ? `${field.slice(0, LONGEST_FIELD).toWellFormed()}…` : field
}

/** What zod found, as errors of ours. The value must have been parsed with `reportInput`. */
export function inputErrors(issues: readonly z.core.$ZodIssue[], part: InputError['in']): InputError[] {
  return issues.flatMap((issue): InputError[] => {
    const field = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: field === '' ? key : `${field}.${key}`,
        in: part,
        code: 'unknownField',
      }))
    }
    return [{ field, in: part, ...codeOf(issue) }]
  })
}

/** What is wrong with all fields of an {@link invalidInput}, in a language. */
export function problemsText({ errors, count }: Refusal, language: Language): string {
  const named = (errors ?? []) as readonly InputError[]
  const said = named.map((error) => `${error.field} ${inputErrorText(error, language)}`.trim())
  const more = count === undefined ? [] : [fillIn(MORE[language], { count: Number(count) - named.length })]
  return [...said, ...more].join('; ')
}

const MORE = texts('e mais {count}', 'and {count} more', 'y {count} más')

/** The error's text in a language. */
export function inputErrorText(error: InputError, language: Language): string {
  const { facts = {} } = error
  const type = error.code === 'wrongType' && TYPES[facts.expected as keyof typeof TYPES]
  return fillIn(INPUT_ERRORS[error.code][language], type ? { expected: type[language] } : facts)
}

const SET = texts('um conjunto de campos', 'a set of fields', 'un conjunto de campos')

/** What a type of JSON is called by people. */
const TYPES = {
  string: texts('um texto', 'a text', 'un texto'),
  number: texts('um número', 'a number', 'un número'),
  int: texts('um número inteiro', 'a whole number', 'un número entero'),
  boolean: texts('verdadeiro ou falso', 'true or false', 'verdadero o falso'),
  array: texts('uma lista', 'a list', 'una lista'),
  object: SET,
  record: SET,
} as const satisfies Record<string, Texts>

function codeOf(issue: z.core.$ZodIssue): Pick<InputError, 'code' | 'facts'> {
  // Our own schemas give their code as the message of the rule.
  if (Object.hasOwn(INPUT_ERRORS, issue.message)) return { code: issue.message as InputErrorCode }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return { code: 'required' }
    return { code: 'wrongType', facts: { expected: issue.expected } }
  }
  if (issue.code === 'invalid_value') return { code: 'notOneOf', facts: { values: issue.values.join(', ') } }
  const ofNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int')
  if (issue.code === 'too_small') {
    return { code: ofNumber ? 'tooSmall' : 'tooShort', facts: { minimum: String(issue.minimum) } }
  }
  if (issue.code === 'too_big') {
    return { code: ofNumber ? 'tooBig' : 'tooLong', facts: { maximum: String(issue.maximum) } }
  }
  return { code: 'format' }
}

/** Every way in which a field may be wrong, and what people read of it. */
const INPUT_ERRORS = {
  required: texts('é obrigatório', 'is required', 'es obligatorio'),
  wrongType: texts('deve ser {expected}', 'must be {expected}', 'debe ser {expected}'),
  unknownField: texts('não é um campo conhecido', 'is not a known field', 'no es un campo conocido'),
  notOneOf: texts('deve ser um destes: {values}', 'must be one of: {values}', 'debe ser uno de: {values}'),
  tooShort: texts(
    'é curto demais: ao menos {minimum}',
    'is too short: at least {minimum}',
    'es demasiado corto: al menos {minimum}',
  ),
  tooLong: texts(
    'é longo demais: no máximo {maximum}',
    'is too long: at most {maximum}',
    'es demasiado largo: como máximo {maximum}',
  ),
  tooSmall: texts('deve ser ao menos {minimum}', 'must be at least {minimum}', 'debe ser al menos {minimum}'),
  tooBig: texts(
    'deve ser no máximo {maximum}',
    'must be at most {maximum}',
    'debe ser como máximo {maximum}',
  ),
  format: texts('tem um formato inválido', 'has an invalid format', 'tiene un formato no válido'),
  text: texts(
    'tem caracteres que um texto não pode ter',
    'has characters that a text cannot have',
    'tiene caracteres que un texto no puede tener',
  ),
  repeated: texts('repete um código', 'repeats an id', 'repite un código'),
  id: texts('não é um código válido', 'is not a valid id', 'no es un código válido'),
  amount: texts(
    'deve ser um valor como 1234.56',
    'must be an amount such as 1234.56',
    'debe ser un importe como 1234.56',
  ),
  currency: texts(
    'deve ser uma moeda como BRL',
    'must be a currency such as BRL',
    'debe ser una moneda como BRL',
  ),
  date: texts(
    'deve ser um dia que existe, AAAA-MM-DD',
    'must be a day that exists, YYYY-MM-DD',
    'debe ser un día que existe, AAAA-MM-DD',
  ),
  quantity: texts(
    'deve ser uma quantidade com até três decimais, como 1.5',
    'must be a quantity with at most three decimals, such as 1.5',
    'debe ser una cantidad con hasta tres decimales, como 1.5',
  ),
  exchangeRate: texts(
    'deve ser uma taxa de câmbio com até oito decimais',
    'must be an exchange rate with at most eight decimals',
    'debe ser un tipo de cambio con hasta ocho decimales',
  ),
  percent: texts(
    'deve ser um percentual com até quatro decimais',
    'must be a percentage with at most four decimals',
    'debe ser un porcentaje con hasta cuatro decimales',
  ),
  taxId: texts('não é um CPF ou CNPJ válido', 'is not a valid CPF or CNPJ', 'no es un CPF o CNPJ válido'),
  cardNumber: texts(
    'parece um número de cartão, que não pode ser guardado',
    'looks like a card number, which must not be kept',
    'parece un número de tarjeta, que no se puede guardar',
  ),
  email: texts('não é um e-mail válido', 'is not a valid e-mail address', 'no es un correo válido'),
  country: texts(
    'deve ser um país de duas letras, como BR',
    'must be a country of two letters, such as BR',
    'debe ser un país de dos letras, como BR',
  ),
  oneWay: texts(
    'informe um só: amounts, percents, quantities ou equalParts',
    'give exactly one: amounts, percents, quantities or equalParts',
    'indique uno solo: amounts, percents, quantities o equalParts',
  ),
  discountOrCharges: texts(
    'informe ou discount, ou chargeIds com percent ou amount',
    'give either discount, or chargeIds with percent or amount',
    'indique o discount, o chargeIds con percent o amount',
  ),
  quantityOrPrice: texts(
    'informe ou quantity ou unitPrice',
    'give either quantity or unitPrice',
    'indique o quantity o unitPrice',
  ),
  linesOfPartial: texts(
    'só uma correção parcial tem linhas ou lançamentos novos, e precisa de ao menos um',
    'only a partial correction has lines or new charges, and it needs at least one',
    'solo una corrección parcial tiene líneas o cargos nuevos, y necesita al menos uno',
  ),
  paymentMissing: texts('precisa de payment', 'needs payment', 'necesita payment'),
  rateOrAmount: texts('informe ou rate ou amount', 'give either rate or amount', 'indique o rate o amount'),
  timeZone: texts(
    'deve ser um fuso como America/Sao_Paulo',
    'must be a time zone such as America/Sao_Paulo',
    'debe ser una zona horaria como America/Sao_Paulo',
  ),
  login: texts(
    'deve ter de 2 a 100 letras sem acento, dígitos ou . _ @ + -',
    'must have 2 to 100 letters without accents, digits or . _ @ + -',
    'debe tener de 2 a 100 letras sin acento, dígitos o . _ @ + -',
  ),
  loginOfPerson: texts(
    'é só de pessoas; uma integração usa chave de API',
    'is for people only; an integration uses an API key',
    'es solo para personas; una integración usa una clave de API',
  ),
  passwordPersonal: texts(
    'não pode ser o login nem o nome',
    'must not be the login or the name',
    'no puede ser el login ni el nombre',
  ),
  passwordCommon: texts(
    'é uma das que todos tentam primeiro; escolha outra, por exemplo algumas palavras sem relação',
    'is one of those that everybody tries first; choose another, a few unrelated words for example',
    'es una de las que todos prueban primero; elija otra, por ejemplo algunas palabras sin relación',
  ),
  passwordSame: texts(
    'deve ser diferente da senha atual',
    'must differ from the current password',
    'debe ser distinta de la contraseña actual',
  ),
  settingName: texts(
    'deve começar com letra minúscula e ter até 61 letras, dígitos, pontos ou hifens',
    'must begin with a small letter and have at most 61 letters, digits, points or hyphens',
    'debe empezar con minúscula y tener hasta 61 letras, dígitos, puntos o guiones',
  ),
  right: texts('não é um direito conhecido', 'is not a known right', 'no es un derecho conocido'),
  json: texts('não é JSON válido', 'is not valid JSON', 'no es JSON válido'),
  tooDeep: texts(
    'tem mais de {maximum} níveis, um dentro do outro',
    'is nested more than {maximum} levels deep',
    'tiene más de {maximum} niveles, uno dentro de otro',
  ),
  contentType: texts('deve ser application/json', 'must be application/json', 'debe ser application/json'),
  bodyTooLarge: texts(
    'é maior que {maximum} bytes',
    'is larger than {maximum} bytes',
    'supera {maximum} bytes',
  ),
  cursor: texts(
    'não é um cursor desta lista',
    'is not a cursor of this list',
    'no es un cursor de esta lista',
  ),
} as const satisfies Record<string, Texts>

/** The stable code of one wrong field. */
export type InputErrorCode = keyof typeof INPUT_ERRORS
