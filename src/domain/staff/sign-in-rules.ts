/** 等保二级 asks for a lock-out after repeated failures and for an end of idle sessions; figures are ours. */
export const FAILURES_BEFORE_LOCK = 5
export const LOCK_MINUTES = 15
/** Failures older than this are forgotten. */
export const FAILURE_MEMORY_MINUTES = 60
export const SESSION_IDLE_HOURS = 8
export const SESSION_LONGEST_HOURS = 12

/** Login names: lower-case letters, digits, dot, dash, underscore, 3–30 characters, beginning with a letter. Never an ID or phone number. */
export function findLoginProblem(login: string): string | null {
  return /^[a-z][a-z0-9._-]{2,29}$/.test(login) ? null : '登录名用 3 到 30 位小写字母、数字、点、横线，以字母开头，例如 miaoshan.bj。请不要用手机号或身份证号。'
}
