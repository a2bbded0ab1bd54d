/** What guests bring: the neighbours' money, and the world's. */
export const CURRENCIES = ['BRL', 'USD', 'EUR', 'GBP', 'ARS', 'CLP', 'UYU', 'PYG', 'COP', 'MXN']
