/** One command of `pilotlight`: each file in this folder exports one, and main.ts finds it by name. */
export interface Command {
  /** What `--help` prints: usage line, what it does, options, examples. */
  readonly help: string
  /** Runs with the arguments after the command's name; gives the exit code. Results go to stdout, words to stderr. */
  run(args: readonly string[]): Promise<number>
}
