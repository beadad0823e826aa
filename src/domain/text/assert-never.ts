/** Ends a switch over a closed set; a new member that nobody handled becomes a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unhandled member of a closed set: ${JSON.stringify(value)}`)
}
