import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { holders, livingWithout } from '#domain/accounts/departures.ts'
import { Page } from '../ui/Page.tsx'
import { MarginRule } from '../ui/Section.tsx'
import { AboutAccount } from './AboutAccount.tsx'
import { AccountActions } from './AccountActions.tsx'
import { AccountPlays } from './AccountPlays.tsx'
import { AccountSentence } from './AccountSentence.tsx'
import { AccountTrend } from './AccountTrend.tsx'
import { AccountWhere } from './AccountWhere.tsx'
import { type AccountViewInAddress, addressOf, leavingOf, viewOf } from './account-view.ts'
import { HoldersPart } from './HoldersPart.tsx'
import { MarkSheet } from './MarkSheet.tsx'
import { MatrixPart } from './MatrixPart.tsx'
import { MoveAlerts } from './MoveAlerts.tsx'
import { type Leaving, matrixOf, type View } from './matrix.ts'
import { NobodyShares } from './NobodyShares.tsx'
import { PlayDialog } from './PlayDialog.tsx'
import type { PlayStart } from './play-choices.ts'
import { printZoom } from './print-zoom.ts'
import type { AccountDetail, Mark } from './requests.ts'
import { WaysPart } from './WaysPart.tsx'

const SharingDialog = lazy(() =>
  import('../relationships/SharingDialog.tsx').then(({ SharingDialog: default_ }) => ({ default: default_ })),
)

export interface AccountPageProps {
  readonly account: AccountDetail
  readonly address: AccountViewInAddress
}

/** An account in full. Everything that is asked of it here is answered from what the page has, without a request. */
export function AccountPage({ account, address }: AccountPageProps) {
  const { t } = useLingui()
  const { marks, members } = account
  const navigate = useNavigate()
  const view = viewOf(account, address)
  const [chosen, setChosen] = useState(leavingOf(account, address.leaves))
  const [opened, setOpened] = useState<Mark['id']>()
  const [isSharing, setIsSharing] = useState(false)
  const [play, setPlay] = useState<PlayStart>()
  const memberName = (id: string) => members.find((member) => member.id === id)?.name ?? t`somebody`
  const [busiest] = holders(marks)
  const leaving = chosen ?? leavingOf(account, busiest?.memberId)
  const setView = (next: View) =>
    void navigate({
      to: '/accounts/$accountId',
      params: { accountId: account.id },
      search: addressOf(next),
      replace: true,
      resetScroll: false,
    })
  const leave = (next: Leaving) => {
    setChosen(next)
    setView(next)
    setOpened(undefined)
  }
  const matrix = matrixOf(account)
  const mark = marks.find(({ id }) => id === opened)
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--print-zoom', String(printZoom(matrix)))
    return () => void style.removeProperty('--print-zoom')
  })
  return (
    <Page
      isWide
      name={account.name}
      eyebrow={<AccountWhere account={account} />}
      title={account.name}
      lead={
        <AccountSentence
          account={account}
          columns={matrix.columns}
          leaving={leaving && { ...leaving, left: livingWithout(marks, leaving.departure) }}
        />
      }
      actions={<AccountActions account={account} onPlay={setPlay} onShare={() => setIsSharing(true)} />}
      margin={
        <div className="print:grid print:grid-cols-3 print:gap-x-6 print:[&>hr]:hidden">
          <AccountTrend account={account} />
          <MarginRule />
          {marks.length > 0 && (
            <>
              <WaysPart account={account} memberName={memberName} onOpen={setOpened} onPlay={setPlay} />
              <HoldersPart marks={marks} memberName={memberName} view={view} onLeave={leave} />
            </>
          )}
          <div className="print:hidden">
            <AccountPlays account={account} onPlay={setPlay} />
            <MarginRule />
            <AboutAccount account={account} />
          </div>
        </div>
      }
    >
      {marks.length === 0 ? (
        <NobodyShares account={account} onShare={() => setIsSharing(true)} />
      ) : (
        <MatrixPart
          account={account}
          matrix={matrix}
          view={view}
          leaving={leaving}
          memberName={memberName}
          onView={setView}
          onLeave={leave}
          onOpen={(next) => setOpened(next.id)}
          onAdopt={(department) => setPlay({ kind: 'adopt', department })}
        />
      )}
      <MoveAlerts account={account} memberName={memberName} onPlay={setPlay} />
      {mark && (
        <MarkSheet
          account={account}
          mark={mark}
          memberName={memberName}
          onLeave={leave}
          onPlay={(start) => {
            setOpened(undefined)
            setPlay(start)
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
      <Suspense>
        {isSharing && (
          <SharingDialog
            title={t`My people at ${account.name}`}
            who={{ accountId: account.id }}
            onClose={() => setIsSharing(false)}
          />
        )}
      </Suspense>
      {play && <PlayDialog account={account} start={play} onClose={() => setPlay(undefined)} />}
    </Page>
  )
}
