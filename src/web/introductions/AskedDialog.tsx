import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ReadyText } from './ReadyText.tsx'
import { introduction } from './requests.ts'

/** Asked: what happens now, and a text to send by hand where no mail is set up. */
export function AskedDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLingui()
  const { data } = useQuery(introduction(id))
  if (!data) return null
  const { connector, target, textToConnector } = data
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={connector ? t`${connector.name} is asked.` : t`Somebody here is asked.`}
      lead={
        connector === null
          ? t`It is passed on. You see it under My asks as soon as there is an answer.`
          : textToConnector === ''
            ? t`They see it here and in a mail. You see it under My asks as soon as there is an answer.`
            : t`They see it here. No mail is set up, so you can send this to them by hand.`
      }
      actions={
        <>
          <Link to="/ask/introductions/$id" params={{ id }} className={buttonClasses('plain')}>
            <Trans>See this ask</Trans>
          </Link>
          <Button kind="main" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        </>
      }
    >
      {textToConnector !== '' && (
        <ReadyText
          label={t`Text for your colleague`}
          text={textToConnector}
          subject={t`A way in to ${target.name}?`}
          to={null}
        />
      )}
    </Dialog>
  )
}
