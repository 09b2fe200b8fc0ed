import { Trans } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import { useDropzone } from 'react-dropzone'

export interface DropPageProps {
  /** Every file that was dropped or chosen, folders opened; each has its path within. */
  readonly onFiles: (files: readonly File[]) => void
  readonly children: (choose: {
    readonly chooseFiles: () => void
    readonly chooseFolder: () => void
  }) => ReactNode
}

/** A page onto which files and folders can be dropped anywhere, with a button for each that does the same. */
export function DropPage({ onFiles, children }: DropPageProps) {
  const folder = useRef<HTMLInputElement>(null)
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: true,
    onDrop: (files) => {
      if (files.length > 0) onFiles(files)
    },
  })
  return (
    <div {...getRootProps({ role: undefined, tabIndex: undefined })} className="relative flex-1">
      <input {...getInputProps({ 'aria-hidden': true })} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      {children({ chooseFiles: open, chooseFolder: () => folder.current?.click() })}
      {isDragActive && (
        <div className="pointer-events-none fixed inset-2 z-30 grid place-items-center rounded-float border-2 border-dashed border-ember bg-chosen/85">
          <p className="text-sentence">
            <Trans>Let go. It is read on this computer.</Trans>
          </p>
        </div>
      )}
    </div>
  )
}
