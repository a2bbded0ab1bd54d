/** Where a document is read on paper: a sheet, or the roll of a receipt printer. */
export function paperAddress(propertyId: string, documentId: string, paper: 'a4' | 'roll80' = 'a4'): string {
  return `/v1/properties/${propertyId}/documents/${documentId}/paper?paper=${paper}`
}
