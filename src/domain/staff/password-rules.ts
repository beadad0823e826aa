import type { FieldProblem } from '../text/outcome'

/** 等保二级: at least 8 characters of at least 3 of the 4 kinds. We ask for 10 because the accounts publish in a township's name. */
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200
const KINDS_NEEDED = 3
const KINDS: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d\s]/]

/** Everything that speaks against a new password, all at once; an empty list means it may be used. Never quotes the password. */
export function findPasswordProblems(password: string, login: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  const report = (message: string): void => void problems.push({ field: 'newPassword', message })
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) report(`密码太短，请至少设 ${SHORTEST_PASSWORD} 位。`)
  if (length > LONGEST_PASSWORD) report(`密码太长，请不要超过 ${LONGEST_PASSWORD} 位。`)
  if (/\s/.test(password)) report('密码里有空格，请去掉。')
  if (KINDS.filter((kind) => kind.test(password)).length < KINDS_NEEDED) report('密码太简单，请在大写字母、小写字母、数字、符号里至少用三种。')
  if (login.length >= 3 && password.toLowerCase().includes(login.toLowerCase())) report('密码里有您的登录名，请换一个。')
  if (/(.)\1\1\1/.test(password)) report('密码里有四个以上连续相同的字符，请换一个。')
  return problems
}
