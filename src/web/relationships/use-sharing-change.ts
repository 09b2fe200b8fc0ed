import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notifyRefusal } from '../access/notify-refusal.ts'
import { notify } from '../ui/toast.ts'
import { changeSharing, type SharingChanged, type SharingWanted } from './sharing-requests.ts'

/** How many ids one request takes. */
const atOnce = 5000

/** Sets a level at once, everywhere; the toast takes it back to what each person had before. */
export function useSharingChange() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const renew = () =>
    Promise.all(
      [['people'], ['person'], ['sharing'], ['accounts'], ['account'], ['counterparts'], ['plays']].map(
        (queryKey) => queryClient.invalidateQueries({ queryKey }),
      ),
    )
  const refused = (error: Error) => notifyRefusal(error, t`This did not work. Nothing was changed.`)
  const takeBack = async ({ before }: SharingChanged) => {
    try {
      for (const { level, ids } of before)
        for (let start = 0; start < ids.length; start += atOnce)
          await changeSharing({ level, who: { ids: ids.slice(start, start + atOnce) } })
    } catch (error) {
      if (!(error instanceof Error)) throw error
      void refused(error)
    }
    await renew()
  }
  return useMutation({
    mutationFn: changeSharing,
    onSuccess: async (answer, { level }: SharingWanted) => {
      const said = {
        private: t`${plural(answer.changed, { one: '# person is yours alone again.', other: '# people are yours alone again.' })}`,
        discoverable: t`${plural(answer.changed, { one: '# person is discoverable now.', other: '# people are discoverable now.' })}`,
        shared: t`${plural(answer.changed, { one: '# person is shared now.', other: '# people are shared now.' })}`,
      }
      void notify({
        message: answer.changed === 0 ? t`Nothing had to change.` : said[level],
        ...(answer.changed > 0 && { undo: { label: t`Undo`, act: () => takeBack(answer) } }),
      })
      await renew()
    },
    onError: refused,
  })
}
