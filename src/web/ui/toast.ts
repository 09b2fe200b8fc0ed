export interface Notice {
  /** The fact: "Mara Lindqvist: not now, for four weeks." */
  readonly message: string
  /** Takes it back; the toast stays for 8 seconds. */
  readonly undo?: { readonly label: string; readonly act: () => unknown }
  readonly isBad?: boolean
}

/** Says what just happened, with the way back. Sonner is fetched with the first one. */
export async function notify({ message, undo, isBad = false }: Notice): Promise<void> {
  const { toast } = await import('sonner')
  const show = isBad ? toast.error : toast
  show(message, {
    duration: 8000,
    ...(undo && { action: { label: undo.label, onClick: () => void undo.act() } }),
  })
}
