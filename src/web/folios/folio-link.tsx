import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { useProperty } from '../frame/property.tsx'
import { WithQuery } from '../parts/states.tsx'
import { folioQuery } from './folio-query.ts'

/** The address of a folio: goes to its account with the folio open. */
export function FolioLink() {
  const { propertyId } = useProperty()
  const { folioId } = useParams({ strict: false })
  const folio = useQuery(folioQuery(propertyId, folioId!))
  return (
    <WithQuery query={folio}>
      {({ folio: { accountId } }) => (
        <Navigate
          to={`/${propertyId}/accounts/${accountId}` as never}
          search={{ folio: folioId } as never}
          replace
        />
      )}
    </WithQuery>
  )
}
