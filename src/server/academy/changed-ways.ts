import type { z } from 'zod'
import type { Mission, MissionId } from '#contract/academy.ts'
import { type Content, shippedFiles } from './content.ts'
import { missionsIn } from './content-file.ts'

/**
 * What a mission counts, where that is not what the shipped mission of its name counts, whose rule the screens have in
 * their own words; null where it is the same.
 */
export function changedWays(
  { missions }: Content,
  id: z.infer<typeof MissionId>,
): z.infer<typeof Mission>['ways'] | null {
  const shipped = missionsIn('missions.yaml', shippedFiles().get('missions.yaml') ?? '').value ?? []
  const [own, other] = [missions, shipped].map((all) => all.find((mission) => mission.id === id))
  return own && JSON.stringify(own.ways) !== JSON.stringify(other?.ways) ? own.ways : null
}
