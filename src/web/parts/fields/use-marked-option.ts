import { type ComboboxStore, useCombobox } from '@mantine/core'
import { useState } from 'react'

/** A combobox that knows which of its options is marked, by the arrows or as the best one, so that its field can say it. */
export function useMarkedOption(): { readonly combobox: ComboboxStore; readonly markedId: string | null } {
  const [markedId, setMarkedId] = useState<string | null>(null)
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setMarkedId(null)
    },
  })
  const noting = (select: () => string | null) => () => {
    const id = select()
    setMarkedId(id)
    return id
  }
  return {
    markedId,
    combobox: {
      ...combobox,
      selectFirstOption: noting(combobox.selectFirstOption),
      selectNextOption: noting(combobox.selectNextOption),
      selectPreviousOption: noting(combobox.selectPreviousOption),
      selectActiveOption: noting(combobox.selectActiveOption),
    },
  }
}
