import type { Language } from '../../api/language.ts'
import { STANDARD_NAMES } from '../../documents/standard-names.ts'
import { answer, api } from '../client/api.ts'
import type { operations } from '../client/openapi.d.ts'
import { wholeList } from '../client/whole-list.ts'

/** A document type as the API lists it. */
export type DocumentType =
  operations['listDocumentTypes']['responses'][200]['content']['application/json']['items'][number]
/** An issued document with what may be done with it. */
export type IssuedDocument = operations['getDocument']['responses'][200]['content']['application/json']

/** The query of the document types that the hotel has defined; none where it uses the usual one. */
export function documentTypesQuery(propertyId: string) {
  return {
    queryKey: [propertyId, 'document-types'],
    queryFn: () =>
      wholeList((page) =>
        answer(
          api.GET('/v1/properties/{propertyId}/document-types', {
            params: { path: { propertyId }, query: page },
          }),
        ),
      ),
    staleTime: 60_000,
  } as const
}

/** What a document will be called: by the type that is chosen, or else the one that every hotel has. */
export function nameOfDocument(
  types: readonly DocumentType[],
  typeId: string | null,
  { form, language }: { readonly form: 'positive' | 'negative'; readonly language: Language },
): string {
  const type = types.find(({ id }) => id === (typeId ?? 'folio'))
  return type?.[form].name ?? STANDARD_NAMES[form][language]
}

/** The query of an issued document, with its version. */
export function documentQuery(propertyId: string, documentId: string) {
  return {
    queryKey: [propertyId, 'documents', documentId],
    queryFn: async (): Promise<{ readonly document: IssuedDocument; readonly version: string | null }> => {
      const asked = api.GET('/v1/properties/{propertyId}/documents/{documentId}', {
        params: { path: { propertyId, documentId } },
      })
      const document = await answer(asked)
      return { document, version: (await asked).response.headers.get('ETag') }
    },
  } as const
}
