import { useEffect, useState } from 'react'

/** A value as it was once nothing changed for so many milliseconds: what is typed is not sent with every key. */
export function useLater<Value>(value: Value, milliseconds: number): Value {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return later
}
