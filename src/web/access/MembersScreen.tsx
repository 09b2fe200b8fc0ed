import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { isAdministrator, me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { DepartmentList } from './DepartmentList.tsx'
import { InvitationList } from './InvitationList.tsx'
import { MemberTable } from './MemberTable.tsx'
import { departments, type Member, members } from './requests.ts'

const InviteDialog = lazy(() =>
  import('./InviteDialog.tsx').then((module) => ({ default: module.InviteDialog })),
)
const MemberDialog = lazy(() =>
  import('./MemberDialog.tsx').then((module) => ({ default: module.MemberDialog })),
)

/** Everybody in the company; administrators invite, and keep roles, departments and managers. */
export function MembersScreen() {
  const { t } = useLingui()
  const { data: mine } = useSuspenseQuery(me)
  const everybody = useQuery(members)
  const parts = useQuery(departments)
  const [isInviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<Member | null>(null)
  if (everybody.isError)
    return (
      <Trouble
        isPage
        error={everybody.error}
        title={t`The members did not load.`}
        retry={everybody.refetch}
      />
    )
  if (parts.isError)
    return (
      <Trouble isPage error={parts.error} title={t`The departments did not load.`} retry={parts.refetch} />
    )
  if (!everybody.data || !parts.data) return <Waiting for={t`the members`} />

  const isKeeper = isAdministrator(mine)
  const here = everybody.data.filter((member) => !member.left)
  const company = mine.company.name
  return (
    <Page
      name={t`Members`}
      eyebrow={
        <>
          <Link to="/settings" className="hover:text-ink hover:underline">
            <Trans>Settings</Trans>
          </Link>
          {' / '}
          <Trans>Members</Trans>
        </>
      }
      title={t`${plural(here.length, { one: `# member at ${company}.`, other: `# members at ${company}.` })}`}
      lead={t`No role opens another person’s network: not yours as an administrator, not a manager’s.`}
      actions={
        isKeeper && (
          <Button kind="main" icon={UserPlus} onClick={() => setInviting(true)}>
            <Trans>Invite somebody</Trans>
          </Button>
        )
      }
      margin={isKeeper && <DepartmentList departments={parts.data} members={everybody.data} />}
    >
      <MemberTable
        members={everybody.data}
        departments={parts.data}
        onChange={isKeeper ? setChanging : undefined}
      />
      {isKeeper && (
        <Section className="mt-9" title={t`Invitations`} aside={t`once, for 7 days`}>
          <InvitationList />
        </Section>
      )}
      <Suspense>
        {isInviting && (
          <InviteDialog departments={parts.data} members={here} onClose={() => setInviting(false)} />
        )}
        {changing && (
          <MemberDialog
            member={changing}
            departments={parts.data}
            members={here}
            mine={mine}
            onClose={() => setChanging(null)}
          />
        )}
      </Suspense>
    </Page>
  )
}
