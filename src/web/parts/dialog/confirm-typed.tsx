import { useState } from 'react'
import { useWords } from '../../words/language.tsx'
import { TextField } from '../fields/text-fields.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'
import { dialogWords } from './words.ts'

/**
 * A dialog that is confirmed by typing a text, which shows that one knows what one does: the new date, a folio's
 * number. Spaces and capitals do not matter.
 */
export function ConfirmTyped(props: DialogProps & { readonly expected: string }) {
  const { expected, children, ...dialog } = props
  const say = useWords(dialogWords)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Dialog isDirty={false} {...dialog}>
      {children}
      <TextField
        label={say('typeToConfirm', { expected })}
        value={typed}
        onChange={setTyped}
        check={(text) =>
          bare(text) === bare(expected) ? null : { code: 'notExpected', facts: { expected } }
        }
        required
        autoFocus={!children}
      />
    </Dialog>
  )
}

function bare(text: string): string {
  return text.replace(/\s/g, '').toLowerCase()
}
