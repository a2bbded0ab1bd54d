import { TextField } from '../parts/fields/text-fields.tsx'
import { useWords } from '../words/language.tsx'
import { userPageWords } from './user-page-words.ts'

/** The present password of who is signed in, which the API asks for where a key or a password is made. */
export function YourPasswordField(props: {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly autoFocus?: boolean
}) {
  const say = useWords(userPageWords)
  return (
    <TextField
      {...props}
      name="currentPassword"
      label={say('yourPassword')}
      description={say('yourPasswordHint')}
      isPassword
      required
    />
  )
}
