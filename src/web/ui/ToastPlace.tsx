import { lazy, Suspense, useEffect, useState } from 'react'
import { firstNotice } from './toast.ts'

const Toasts = lazy(() => import('./Toasts.tsx').then((module) => ({ default: module.Toasts })))

/** Where toasts appear: once, in the shell; empty until the first notice. */
export function ToastPlace() {
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    void firstNotice().then(() => setWanted(true))
  }, [])
  return <Suspense>{isWanted && <Toasts />}</Suspense>
}
