import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Eye, LogOut, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { forgetAnswers } from '../app/forget-answers.ts'
import { isSignedOut } from '../app/request-refused.ts'
import { isAdministrator, me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Page } from '../ui/Page.tsx'
import { CompanySettings } from './CompanySettings.tsx'
import { notifyRefusal } from './notify-refusal.ts'
import { PasswordSettings } from './PasswordSettings.tsx'
import { ProfileSettings } from './ProfileSettings.tsx'
import { signOut } from './requests.ts'
import { useRoleWords } from './role-words.ts'
import { SessionList } from './SessionList.tsx'
import { SettingsPart } from './SettingsPart.tsx'
import { ThisBrowserSettings } from './ThisBrowserSettings.tsx'
import { TokenList } from './TokenList.tsx'

/** What is mine to set: profile, password, where I am signed in, tokens, this browser; for administrators the company; below, what later rooms let one set. */
export function SettingsScreen({ children }: { readonly children?: ReactNode }) {
  const { t, i18n } = useLingui()
  const { data } = useSuspenseQuery(me)
  const roleWords = useRoleWords()
  const roles = new Intl.ListFormat(i18n.locale).format(data.member.roles.map((role) => roleWords[role]))
  const isKeeper = isAdministrator(data)
  return (
    <Page
      title={t`Settings`}
      lead={t`${data.member.name}, ${roles} at ${data.company.name}.`}
      actions={
        <>
          <Link to="/sharing" className={buttonClasses('plain')}>
            <Eye aria-hidden size={16} strokeWidth={1.75} />
            <Trans>What I share</Trans>
          </Link>
          <Link to="/settings/members" className={buttonClasses('plain')}>
            <Users aria-hidden size={16} strokeWidth={1.75} />
            <Trans>Members</Trans>
          </Link>
          <SignOutButton />
        </>
      }
    >
      <SettingsPart title={t`You`} lead={t`Your time zone decides on which day a contact counts.`}>
        <ProfileSettings member={data.member} />
      </SettingsPart>
      <SettingsPart title={t`This browser`} lead={t`Kept here only, not on the server.`}>
        <ThisBrowserSettings />
      </SettingsPart>
      <SettingsPart title={t`Password`} lead={t`Changing it ends every other session.`}>
        <PasswordSettings email={data.member.email} />
      </SettingsPart>
      <SettingsPart
        title={t`Where you are signed in`}
        lead={t`End what you do not know, then change your password.`}
      >
        <SessionList />
      </SettingsPart>
      <SettingsPart
        title={t`Personal tokens`}
        lead={t`For the command line and your own programs. A token can do what you can, within its scope.`}
      >
        <TokenList />
      </SettingsPart>
      {isKeeper && (
        <SettingsPart
          title={t`Company`}
          lead={t`Mail from your own domains is from colleagues: kept and found, but not part of the network.`}
        >
          <CompanySettings company={data.company} />
        </SettingsPart>
      )}
      {children}
    </Page>
  )
}

function SignOutButton() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: signOut,
    // A session that had ended already is left as well.
    onSettled: async (_done, error) => {
      if (error && !isSignedOut(error)) return notifyRefusal(error, t`This did not work.`)
      await forgetAnswers(queryClient)
      await navigate({ to: '/' })
    },
  })
  return (
    <Button icon={LogOut} isBusy={leave.isPending} onClick={() => leave.mutate()}>
      <Trans>Sign out</Trans>
    </Button>
  )
}
