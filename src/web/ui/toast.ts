export interface Notice {
  /** The fact: "Mara Lindqvist: not now, for four weeks." */
  readonly message: string
  /** Takes it back; the toast stays for 8 seconds. */
  readonly undo?: { readonly label: string; readonly act: () => unknown }
  readonly isBad?: boolean
}

let want: () => void = () => {}
let ready: () => void = () => {}
const isWanted = new Promise<void>((resolve) => {
  want = resolve
})
const isReady = new Promise<void>((resolve) => {
  ready = resolve
})

/** Says what just happened, with the way back. Sonner is fetched with the first one. */
export async function notify({ message, undo, isBad = false }: Notice): Promise<void> {
  want()
  const [{ toast }] = await Promise.all([import('sonner'), isReady])
  const show = isBad ? toast.error : toast
  show(message, {
    duration: 8000,
    ...(undo && { action: { label: undo.label, onClick: () => void undo.act() } }),
  })
}

/** Resolves with the first notice: until then nothing of the toasts is fetched. */
export function firstNotice(): Promise<void> {
  return isWanted
}

/** The place for toasts is on the page; those that wait can show. */
export function placeIsReady(): void {
  ready()
}
