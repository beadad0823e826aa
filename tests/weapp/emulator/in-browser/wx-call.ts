interface Callbacks {
  success?: (result: unknown) => void
  fail?: (problem: { errMsg: string }) => void
  complete?: (result: unknown) => void
}
export type Options = Callbacks & Record<string, unknown>

/** Every call of the program to the phone, for tests that ask whether the phone was rung, copied to or told something. */
export const calls: { name: string; detail: unknown }[] = []

/** One asynchronous function of wx: with callbacks it calls them, without it returns a promise, and its failures are `name:fail reason`. */
export function wxCall(name: string, act: (options: Options) => unknown) {
  return (options: Options = {}): unknown => {
    const { success, fail, complete, ...detail } = options
    calls.push({ name, detail })
    const work = Promise.resolve().then(() => act(options))
    const settled = work.then(
      value => {
        const result = { errMsg: `${name}:ok`, ...(value as object | undefined) }
        success?.(result)
        complete?.(result)
        return result
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        const problem = { errMsg: reason.startsWith(`${name}:`) ? reason : `${name}:fail ${reason}` }
        fail?.(problem)
        complete?.(problem)
        if (!success && !fail && !complete) throw problem
        return undefined
      },
    )
    // An error inside a callback of the program is the program's: let the test see it.
    settled.catch((error: unknown) => { if (success || fail || complete) setTimeout(() => { throw error }) })
    return success || fail || complete ? undefined : settled
  }
}
