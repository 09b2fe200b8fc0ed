import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { forgetAnswers } from '../app/forget-answers.ts'
import { Banner } from '../ui/Banner.tsx'
import { notifyRefusal } from './notify-refusal.ts'
import { removeDemo } from './requests.ts'

/** On every screen of the demo: that it is one, and the click that removes it. */
export function DemoBanner() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: removeDemo,
    onSuccess: async () => {
      await forgetAnswers(queryClient)
      await navigate({ to: '/sign-in' })
    },
    onError: (error) => notifyRefusal(error, String(error)),
  })
  return (
    <Banner
      action={
        <button
          type="button"
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
          className="text-link min-h-6 font-medium"
        >
          <Trans>Remove the demo</Trans>
        </button>
      }
    >
      <Trans>This is a demo: nobody in it is real, and nothing is sent.</Trans>
    </Banner>
  )
}
