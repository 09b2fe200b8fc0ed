import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notifyRefusal } from '../access/notify-refusal.ts'
import { notify } from '../ui/toast.ts'
import {
  changeOrganisation,
  mergeOrganisations,
  type Organisation,
  splitOrganisation,
} from './organisation-requests.ts'

type Alias = Organisation['aliases'][number]

/** Decisions about organisations, each with the way back. */
export function useOrganisations() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => notifyRefusal(error, t`This did not work. Nothing was changed.`),
    onSettled: () =>
      Promise.all(
        [['organisations'], ['people'], ['person']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  })
  const run = (
    act: () => Promise<unknown>,
    message: string,
    back?: () => Promise<unknown>,
    then?: () => void,
  ) =>
    change.mutate(act, {
      onSuccess: () => {
        void notify({
          message,
          ...(back && { undo: { label: t`Undo`, act: () => change.mutate(back) } }),
        })
        then?.()
      },
    })
  const plain = (aliases: readonly Alias[]) => aliases.map(({ kind, value }) => ({ kind, value }))
  return {
    isBusy: change.isPending,
    rename({ id, name: before }: Organisation, name: string) {
      run(
        () => changeOrganisation({ id, name }),
        t`Called ${name} from now on, whatever later files say.`,
        () => changeOrganisation({ id, name: before }),
      )
    },
    place({ id, name, parent }: Organisation, above: { id: string; name: string } | null) {
      run(
        () => changeOrganisation({ id, parentId: above?.id ?? null }),
        above ? t`${name} belongs to ${above.name} now.` : t`${name} stands for itself now.`,
        () => changeOrganisation({ id, parentId: parent?.id ?? null }),
      )
    },
    /** Undone by splitting off all that came with the other. */
    merge(kept: Organisation, other: Organisation) {
      run(
        () => mergeOrganisations({ id: kept.id, otherId: other.id }),
        t`${other.name} is ${kept.name} now, in later files too.`,
        other.aliases.length === 0
          ? undefined
          : () =>
              splitOrganisation({
                id: kept.id,
                aliases: plain(other.aliases),
                name: other.name,
                parentId: other.parent?.id ?? null,
                subsidiaryIds: other.subsidiaries.filter((id) => id !== kept.id),
              }),
      )
    },
    split(from: Organisation, aliases: readonly Alias[], name: string, then: () => void) {
      let made = ''
      run(
        async () => {
          made = (await splitOrganisation({ id: from.id, aliases: plain(aliases), name })).id
        },
        t`Split off: two organisations from now on.`,
        () => mergeOrganisations({ id: from.id, otherId: made }),
        then,
      )
    },
  }
}
