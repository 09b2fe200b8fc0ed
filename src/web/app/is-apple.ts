/** Whether the command key is ⌘: on the machines of Apple. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
