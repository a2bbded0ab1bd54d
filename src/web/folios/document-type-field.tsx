import { CodeField } from '../parts/fields/choice-fields.tsx'
import { useWords } from '../words/language.tsx'
import type { DocumentType } from './documents-query.ts'
import { folioWords } from './words.ts'

/** Chooses what is issued, where the hotel has several types; nothing to choose else. */
export function DocumentTypeField({
  types,
  form,
  value,
  onChange,
}: {
  readonly types: readonly DocumentType[]
  /** By which of its names a type is shown. */
  readonly form: 'positive' | 'negative' | 'positiveCorrection' | 'negativeCorrection'
  readonly value: string | null
  readonly onChange: (type: string | null) => void
}) {
  const say = useWords(folioWords)
  const active = types.filter(({ isActive }) => isActive)
  if (active.length < 2) return null
  return (
    <CodeField
      name="documentType"
      label={say('documentType')}
      placeholder={say('documentTypeHint')}
      codes={active.map((type) => ({ code: type.id, name: type[form].name }))}
      value={value}
      onChange={onChange}
    />
  )
}
