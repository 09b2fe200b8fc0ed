import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { AddAccountDialog } from './AddAccountDialog.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { WhyMany } from './WhyMany.tsx'

/** No account yet: the first one, from a suggestion, by hand, or from a file. */
export function NoAccountsYet({ mayAdd }: { readonly mayAdd: boolean }) {
  const { t } = useLingui()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Page
      name={t`Accounts`}
      title={t`No account yet.`}
      lead={
        mayAdd
          ? t`Name the clients whom several of you know. What members share then shows who knows whom there.`
          : t`Client leads add accounts. What you share then shows who knows whom there.`
      }
      actions={
        mayAdd && (
          <Button kind="main" icon={Plus} onClick={() => setIsAdding(true)}>
            <Trans>Add an account</Trans>
          </Button>
        )
      }
      margin={<WhyMany />}
    >
      <Section title={t`You share people here already`} aside={t`by mail domain, most ties first`}>
        <SuggestionList mayAdd={mayAdd} />
      </Section>
      {isAdding && <AddAccountDialog onClose={() => setIsAdding(false)} />}
    </Page>
  )
}
