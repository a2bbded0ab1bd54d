import { texts } from '../../api/language.ts'

/** What is said of whom a folio and its document are made out to. */
export const billingWords = {
  account: texts('Conta cadastrada', 'Account of the hotel', 'Cuenta registrada'),
  accountHint: texts(
    'UH, nome, CPF/CNPJ; vazio para escrever',
    'Room, name, tax id; empty to write it',
    'Hab., nombre, CPF/CNPJ; vacío para escribir',
  ),
  now: texts('Hoje: {name}', 'Now: {name}', 'Hoy: {name}'),
  email: texts('E-mail', 'Email', 'Correo'),
  street: texts('Rua e número', 'Street and number', 'Calle y número'),
  district: texts('Bairro', 'District', 'Barrio'),
  city: texts('Cidade', 'City', 'Ciudad'),
  state: texts('UF', 'State', 'Provincia'),
  postalCode: texts('CEP', 'Postal code', 'Código postal'),
  country: texts('País', 'Country', 'País'),
  save: texts('Salvar', 'Save', 'Guardar'),
  set: texts('Faturar para: {name}', 'Billing to: {name}', 'Facturar a: {name}'),
  preview: texts(
    'O documento sairá em nome de {name}.',
    'The document will be made out to {name}.',
    'El documento saldrá a nombre de {name}.',
  ),
  correctTitle: texts('Corrigir Faturar para', 'Correct billing', 'Corregir facturar a'),
  correctPreview: texts(
    'Corrige o que o documento {document} diz; como era antes fica guardado. O cliente não muda.',
    'Corrects what document {document} says; what it said before is kept. The party stays.',
    'Corrige lo que dice el documento {document}; lo anterior queda guardado. El cliente no cambia.',
  ),
  taxIdFixed: texts(
    'Fixo: um documento emitido não muda de CPF/CNPJ',
    'Fixed: an issued document keeps its tax id',
    'Fijo: un documento emitido no cambia de CPF/CNPJ',
  ),
  accountFixed: texts(
    'Fixo: um documento emitido não muda de conta',
    'Fixed: an issued document keeps its account',
    'Fijo: un documento emitido no cambia de cuenta',
  ),
  party: texts('Cliente do documento', 'Party of the document', 'Cliente del documento'),
  before: texts('Como era antes', 'What it said before', 'Lo que decía antes'),
  until: texts(
    'até {at}, por {user}: {was}',
    'until {at}, by {user}: {was}',
    'hasta {at}, por {user}: {was}',
  ),
  nothing: texts('nada', 'nothing', 'nada'),
  name: texts('Nome', 'Name', 'Nombre'),
  taxId: texts('CPF/CNPJ', 'Tax id', 'CPF/CNPJ'),
  address: texts('Endereço', 'Address', 'Dirección'),
  corrected: texts(
    'Faturar para corrigido: {name}',
    'Billing corrected: {name}',
    'Facturar a corregido: {name}',
  ),
} as const
