import { Button, Modal } from '@mantine/core'
import { ALL_RIGHTS, RIGHTS } from '../../rights/rights.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { roleWords } from './role-words.ts'
import classes from './roles.module.css'
import type { Role } from './user-query.ts'

/** The administrator's role, to be looked at. */
export function FixedRoleDialog({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) {
  const say = useWords(roleWords)
  const { language } = useLanguage()
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      withCloseButton={false}
      title={<span className={classes.title}>{role.name}</span>}
    >
      <p className={classes.fixed}>{say('fixed')}</p>
      <ul className={classes.fixedRights}>
        {ALL_RIGHTS.map((right) => (
          <li key={right}>{RIGHTS[right][language]}</li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Button data-autofocus variant="default" onClick={onClose}>
          {say('close')}
        </Button>
      </div>
    </Modal>
  )
}
