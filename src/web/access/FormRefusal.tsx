/** Why a form was not accepted, when it is about no single field. */
export function FormRefusal({ message }: { readonly message: string | undefined }) {
  if (!message) return null
  return (
    <p role="alert" className="text-small text-bad">
      {message}
    </p>
  )
}
