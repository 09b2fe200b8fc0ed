import { OutsideRequestsPart } from '../introductions/OutsideRequestsPart.tsx'
import { SharingScreen } from '../relationships/SharingScreen.tsx'

/** What I share, and what people outside ask about it: a screen of an earlier room cannot know the later one. */
export function Sharing() {
  return (
    <SharingScreen>
      <OutsideRequestsPart />
    </SharingScreen>
  )
}
