import { texts } from '../../api/language.ts'

/** The areas of rights, and what is said around rights wherever they are shown. */
export const rightWords = {
  charges: texts('Encargos', 'Charges', 'Cargos'),
  payments: texts('Recebimentos e turnos', 'Payments and shifts', 'Pagos y turnos'),
  folios: texts('Comandas e contas', 'Folios and accounts', 'Folios y cuentas'),
  stays: texts('Estadias e UHs', 'Stays and rooms', 'Estadías y habitaciones'),
  day: texts('Dia, livros e auditoria', 'Day, books and audit', 'Día, libros y auditoría'),
  administration: texts(
    'Catálogo e administração',
    'Catalogue and administration',
    'Catálogo y administración',
  ),
} as const
