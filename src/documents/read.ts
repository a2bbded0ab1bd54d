import type { ClientBase, Pool } from 'pg'
import type { DocumentType, IssuedDocument } from './document.ts'

/** One issued document; null if the property has none of this id. */
export async function loadDocument(
  client: ClientBase | Pool,
  { propertyId, documentId }: { readonly propertyId: string; readonly documentId: string },
): Promise<IssuedDocument | null> {
  const found = await client.query<IssuedDocument>({
    name: 'load-document',
    text: `select id, folio_id as "folioId", type_id as "typeId", form, name, series, number, prefix, state,
        corrects_id as "correctsId", issued_on as "issuedOn", issued_at as "issuedAt", issued_by as "issuedBy",
        language, total_minor as "totalMinor", party, version, content, voided_on as "voidedOn",
        void_reason as "voidReason"
      from documents where property_id = $1 and id = $2`,
    values: [propertyId, documentId],
  })
  return found.rows[0] ?? null
}

/** A document type with the prefixes of its series, by their ids. */
export type DocumentTypeView = DocumentType & { readonly prefixes: Readonly<Record<string, string>> }

/** The document types that the property has defined, by id. */
export async function loadDocumentTypes(
  pool: Pool,
  by: { readonly propertyId: string; readonly after: string | null; readonly limit: number },
): Promise<readonly DocumentTypeView[]> {
  const found = await pool.query<DocumentTypeView>({
    name: 'load-document-types-page',
    text: `select t.id, positive_name as "positiveName", positive_series as "positiveSeries",
        negative_name as "negativeName", negative_series as "negativeSeries",
        positive_correction_name as "positiveCorrectionName", positive_correction_series as "positiveCorrectionSeries",
        negative_correction_name as "negativeCorrectionName", negative_correction_series as "negativeCorrectionSeries",
        t.is_active as "isActive",
        (select coalesce(json_object_agg(n.id, n.prefix), '{}') from number_series n
          where n.property_id = $1 and n.id in (positive_series, negative_series, positive_correction_series,
            negative_correction_series)) as prefixes
      from document_types t where t.property_id = $1 and ($2::text is null or t.id > $2) order by t.id limit $3`,
    values: [by.propertyId, by.after, by.limit],
  })
  return found.rows
}
