import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Section } from '../ui/Section.tsx'
import { AskDialog, type Wish } from './AskDialog.tsx'
import { AskedDialog } from './AskedDialog.tsx'
import { connectorOf } from './ask-summary.ts'
import { DoorRow } from './DoorRow.tsx'
import { NothingFound } from './NothingFound.tsx'
import { PostInstead } from './PostInstead.tsx'
import { RoomRow } from './RoomRow.tsx'
import { type AskAnswer, introductions } from './requests.ts'
import { UnnamedRow } from './UnnamedRow.tsx'

/** So many doors at first; the others on demand. */
const few = 6

export interface AnswersProps {
  readonly answer: AskAnswer
  readonly question: string
}

/** Two kinds side by side: colleagues who know, and people whom you or colleagues know. */
export function Answers({ answer, question }: AnswersProps) {
  const { t } = useLingui()
  const { nextRoom, oneDoor, somebodyHere } = answer
  const [isWhole, setIsWhole] = useState(false)
  const [wish, setWish] = useState<Wish | null>(null)
  const [madeId, setMadeId] = useState<string | null>(null)
  const running = useQuery(introductions).data?.filter(({ state }) => state === 'asked') ?? []
  const askedId = ({ name, organisation }: { readonly name: string; readonly organisation: string }) =>
    running.find(({ target }) => target.name === name && target.organisation === organisation)?.id
  const doors = oneDoor.length + somebodyHere.length
  if (doors + nextRoom.length === 0) return <NothingFound question={question} parts={answer.parts} />
  const isBoth = nextRoom.length > 0 && doors > 0
  const firstAskable = oneDoor.findIndex((door) => door.tieId !== null && askedId(door) === undefined)
  return (
    <>
      <div
        className={`grid grid-cols-1 gap-x-12 gap-y-9 ${isBoth ? 'margin:grid-cols-[minmax(0,5fr)_minmax(0,11fr)]' : ''}`}
      >
        {nextRoom.length > 0 && (
          <Section title={t`In the next room`} aside={<Trans>colleagues who know</Trans>}>
            <ul className="border-t border-line">
              {nextRoom.map((room) => (
                <RoomRow key={room.memberId} room={room} />
              ))}
            </ul>
          </Section>
        )}
        {doors > 0 && (
          <div className="min-w-0 space-y-9">
            {oneDoor.length > 0 && (
              <Section title={t`One door away`} aside={<Trans>people whom you or colleagues know</Trans>}>
                <ul className="border-t border-line">
                  {(isWhole ? oneDoor : oneDoor.slice(0, few)).map((door, place) => (
                    <DoorRow
                      key={door.tieId ?? door.personId}
                      door={door}
                      isFirst={place === firstAskable}
                      askedId={askedId(door)}
                      onAsk={() =>
                        door.tieId &&
                        setWish({
                          tieId: door.tieId,
                          target: door.name,
                          connector: connectorOf(door.ways)?.name ?? null,
                        })
                      }
                    />
                  ))}
                </ul>
                {oneDoor.length > few && (
                  <Button kind="quiet" className="mt-2 -ml-3" onClick={() => setIsWhole(!isWhole)}>
                    {isWhole ? <Trans>Fewer</Trans> : <Trans>Show all {oneDoor.length}</Trans>}
                  </Button>
                )}
              </Section>
            )}
            {somebodyHere.length > 0 && (
              <Section title={t`Somebody here`} aside={<Trans>named only if they agree</Trans>}>
                <ul className="border-t border-line">
                  {somebodyHere.map((door) => (
                    <UnnamedRow
                      key={door.tieId}
                      door={door}
                      askedId={askedId(door)}
                      onAsk={() => setWish({ tieId: door.tieId, target: door.name, connector: null })}
                    />
                  ))}
                </ul>
              </Section>
            )}
          </div>
        )}
      </div>
      <p
        className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-label text-ink2 max-rail:hidden"
        aria-hidden="true"
      >
        <span>
          <KeyHint keys="j" /> <KeyHint keys="k" /> <Trans>move</Trans>
        </span>
        <span>
          <KeyHint keys="Enter" /> <Trans>ask</Trans>
        </span>
        <span>
          <KeyHint keys="/" /> <Trans>another question</Trans>
        </span>
      </p>
      <PostInstead question={question} parts={answer.parts} />
      {wish && (
        <AskDialog
          wish={wish}
          // The note goes on to them: 'a way in to Acme's CFO' is no text for that CFO.
          question={
            answer.parts.some(({ kind }) => kind === 'organisation' || kind === 'person') ? '' : question
          }
          onClose={() => setWish(null)}
          onAsked={(id) => {
            setWish(null)
            setMadeId(id)
          }}
        />
      )}
      {madeId !== null && <AskedDialog id={madeId} onClose={() => setMadeId(null)} />}
    </>
  )
}
