import { fillIn, type Language, type Texts, texts } from '../api/language.ts'
import { formatDecimal, minorDigits } from '../values/money.ts'

/** A line of a command's output, its facts filled in. Numbers are written as the language writes them. */
export function line(
  name: keyof typeof LINES,
  language: Language,
  facts: Readonly<Record<string, unknown>> = {},
): string {
  const written = Object.entries(facts).map(([key, value]) => [
    key,
    typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value,
  ])
  return fillIn(LINES[name][language], Object.fromEntries(written))
}

/** An amount as people read it, with its currency's code: `EUR 1.534.684,09`. */
export function amountText(minor: bigint, currency: string, language: Language): string {
  const digits = minorDigits(currency)
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  })
  // As text, so that no amount passes through a float.
  return `${currency} ${format.format(formatDecimal(minor, digits) as `${number}`)}`
}

const LINES = {
  checking: texts('conferindo', 'checking', 'comprobando'),
  importing: texts('importando', 'importing', 'importando'),
  hotel: texts(
    '{propertyId}: {reserved} estadias a viver ({nights} diárias), {cancelled} canceladas, {noShow} no-show; {debtors} contas A Faturar; primeira chegada {earliestArrival}',
    '{propertyId}: {reserved} stays to be lived ({nights} room nights), {cancelled} cancelled, {noShow} no-shows; {debtors} AR accounts; first arrival {earliestArrival}',
    '{propertyId}: {reserved} estadías por vivir ({nights} noches), {cancelled} canceladas, {noShow} no-show; {debtors} cuentas a crédito; primera llegada {earliestArrival}',
  ),
  imported: texts(
    '{rows} linhas: {created} importadas, {replayed} já estavam, {refused} recusadas',
    '{rows} rows: {created} imported, {replayed} there already, {refused} refused',
    '{rows} filas: {created} importadas, {replayed} ya estaban, {refused} rechazadas',
  ),
  nothingImported: texts(
    'Nada foi importado: {refused} de {rows} linhas foram recusadas. Com --skip-bad-rows o resto entra.',
    'Nothing was imported: {refused} of {rows} rows were refused. With --skip-bad-rows the rest comes in.',
    'No se importó nada: {refused} de {rows} filas fueron rechazadas. Con --skip-bad-rows entra el resto.',
  ),
  nothingOfDamaged: texts(
    'Nada foi importado: o arquivo não pôde ser lido até o fim.',
    'Nothing was imported: the file could not be read to its end.',
    'No se importó nada: el archivo no pudo leerse hasta el final.',
  ),
  dryRun: texts(
    'Simulação, nada foi gravado: {rows} linhas, {refused} recusadas',
    'A dry run, nothing was written: {rows} rows, {refused} refused',
    'Simulación, no se guardó nada: {rows} filas, {refused} rechazadas',
  ),
  moreRefused: texts('… e mais {count} linhas', '… and {count} more rows', '… y {count} filas más'),
  databaseGone: texts(
    'O banco de dados não responde mais; o servidor foi parado? O mesmo comando continua de onde parou.',
    'The database does not answer any more; was the server stopped? The same command goes on from here.',
    'La base de datos ya no responde; ¿se detuvo el servidor? El mismo comando continúa desde aquí.',
  ),
  interrupted: texts(
    'Interrompido; o mesmo comando continua de onde parou.',
    'Interrupted; the same command goes on from here.',
    'Interrumpido; el mismo comando sigue desde aquí.',
  ),
  speed: texts(
    '{operations} operações em {seconds} s: {perSecond}/s',
    '{operations} operations in {seconds} s: {perSecond}/s',
    '{operations} operaciones en {seconds} s: {perSecond}/s',
  ),
  lived: texts(
    'Esta execução: {days} dias, {arrivals} chegadas, {departures} saídas, {nights} diárias',
    'This run: {days} days, {arrivals} arrivals, {departures} departures, {nights} room nights',
    'Esta ejecución: {days} días, {arrivals} llegadas, {departures} salidas, {nights} noches',
  ),
  season: texts(
    'Nos livros: {stays} estadias, {nights} diárias, {revenue}, dos quais {onAccount} devidos por {debtors} contas A Faturar e {card} em cartão',
    'In the books: {stays} stays, {nights} room nights, {revenue}, of which {onAccount} owed by {debtors} AR accounts and {card} by card',
    'En los libros: {stays} estadías, {nights} noches, {revenue}, de los cuales {onAccount} debidos por {debtors} cuentas a crédito y {card} con tarjeta',
  ),
  standing: texts(
    'Comandas abertas: {openFolios}; razão de hóspedes: {guestLedger}; dias fechados: {closedDays}, selados: {sealedDays}',
    'Open folios: {openFolios}; guest ledger: {guestLedger}; days closed: {closedDays}, sealed: {sealedDays}',
    'Folios abiertos: {openFolios}; mayor de huéspedes: {guestLedger}; días cerrados: {closedDays}, sellados: {sealedDays}',
  ),
  stoppedOn: texts('Parou em {date}:', 'Stopped on {date}:', 'Se detuvo el {date}:'),
  closing: texts('diárias', 'room nights', 'noches'),
  dayClosed: texts(
    '{propertyId}: o dia {date} está fechado e selado; {nights} diárias lançadas',
    '{propertyId}: the day {date} is closed and sealed; {nights} room nights posted',
    '{propertyId}: el día {date} está cerrado y sellado; {nights} noches cargadas',
  ),
  dayPreview: texts(
    '{propertyId}, {date}: {nights} diárias a lançar; nada foi gravado',
    '{propertyId}, {date}: {nights} room nights to post; nothing was written',
    '{propertyId}, {date}: {nights} noches por cargar; no se guardó nada',
  ),
  dayFree: texts('Nada impede o fechamento.', 'Nothing blocks the close.', 'Nada impide el cierre.'),
  dayBlocked: texts(
    'Impede o fechamento: {item} {count} ({examples})',
    'Blocks the close: {item} {count} ({examples})',
    'Impide el cierre: {item} {count} ({examples})',
  ),
  verified: texts(
    '{propertyId}: {checks} conferências, nenhum problema',
    '{propertyId}: {checks} checks, nothing found',
    '{propertyId}: {checks} comprobaciones, ningún problema',
  ),
  offenders: texts('… {count} ao todo', '… {count} in all', '… {count} en total'),
  keyOnce: texts(
    'A chave só é mostrada agora; guarde-a:',
    'The key is shown only now; keep it:',
    'La clave solo se muestra ahora; guárdela:',
  ),
  keyEnded: texts(
    'Terminou a chave {key} de {user}: quem a criou ({maker}) não tem tudo o que {user} tem agora.',
    'The key {key} of {user} has ended: who made it ({maker}) does not hold all that {user} does now.',
    'Terminó la clave {key} de {user}: quien la creó ({maker}) no tiene todo lo que {user} tiene ahora.',
  ),
  passwordEnded: texts(
    'A senha que {maker} deu a {user} não abre mais: {maker} não tem tudo o que {user} tem agora.',
    'The password that {maker} gave {user} opens nothing any more: {maker} does not hold all that {user} does now.',
    'La contraseña que {maker} dio a {user} ya no abre: {maker} no tiene todo lo que {user} tiene ahora.',
  ),
  passwordOnce: texts(
    'A senha só é mostrada agora, e deve ser trocada ao entrar:',
    'The password is shown only now, and must be changed at the sign-in:',
    'La contraseña solo se muestra ahora, y debe cambiarse al entrar:',
  ),
  migrated: texts(
    'PostgreSQL {version} está na versão deste programa.',
    'PostgreSQL {version} is at the version of this program.',
    'PostgreSQL {version} está en la versión de este programa.',
  ),
  done: texts('Feito: {what}', 'Done: {what}', 'Hecho: {what}'),
} as const satisfies Record<string, Texts>
