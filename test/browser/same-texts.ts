/** Texts that are the same in Portuguese and English, each with why. */
export const SAME_TEXTS: Readonly<Record<string, string>> = {
  Comanda: 'the product’s name',
  Menu: 'the same word in both',
  Manual: 'the same word in both',
  Total: 'the same word in both',
  Normal: 'the same word in both',
  Terminal: 'the same word in both: where a card was put in',
  NSU: 'what Brazilian acquirers call the number of a sale',
  Login: 'what hotels in Brazil say too',
  login: 'what hotels in Brazil say too',
  'No-show': 'what hotels in Brazil say too',
  'no-show': 'what hotels in Brazil say too',
  R$: 'the sign of the real',
}
