import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { NoPlays, PlayList } from './PlayList.tsx'
import type { PlayStart } from './play-choices.ts'
import type { AccountDetail } from './requests.ts'

export interface AccountPlaysProps {
  readonly account: AccountDetail
  readonly onPlay: (start: PlayStart) => void
}

/** What is taken on at this account, and on demand what is done. */
export function AccountPlays({ account: { accountPlays, mayChange }, onPlay }: AccountPlaysProps) {
  const { t } = useLingui()
  const { id } = useSuspenseQuery(me).data.member
  const [isWhole, setIsWhole] = useState(false)
  const open = accountPlays.filter(({ state }) => state === 'open')
  const done = accountPlays.filter(({ state }) => state === 'done')
  return (
    <Section title={t`Plays here`}>
      {open.length === 0 ? (
        <NoPlays />
      ) : (
        <PlayList
          plays={open}
          isOfOne
          isNarrow
          mayDrop={({ doerId, partnerId }) => mayChange || doerId === id || partnerId === id}
        />
      )}
      <div className="mt-1 flex flex-wrap gap-x-2 print:hidden">
        <Button kind="quiet" className="-ml-3" onClick={() => onPlay({ kind: 'adopt' })}>
          <Trans>Take one on</Trans>
        </Button>
        {done.length > 0 && (
          <Button kind="quiet" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {t`${plural(done.length, { one: '# done', other: '# done' })}`}
          </Button>
        )}
      </div>
      {isWhole && <PlayList plays={done} isOfOne isNarrow />}
    </Section>
  )
}
