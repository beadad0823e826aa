import { findPasswordProblems } from '../../../src/domain/staff/password-rules'
import { findLoginProblem } from '../../../src/domain/staff/sign-in-rules'

const SIMPLE = '密码太简单，请在大写字母、小写字母、数字、符号里至少用三种。'

test.each([
  ['Mingbai-2026', []],
  ['mingbai-2026', []],
  ['Abcdefgh12', []],
  ['Abcdefg12', ['密码太短，请至少设 10 位。']],
  ['abcdefgh12', [SIMPLE]],
  ['ABCDEFGHIJ', [SIMPLE]],
  ['1234', ['密码太短，请至少设 10 位。', SIMPLE]],
  ['Mingbai 2026', ['密码里有空格，请去掉。']],
  ['Zhangsan-2026', ['密码里有您的登录名，请换一个。']],
  ['Abbb-ccc-12', []],
  ['Abbbb-ccc-12', ['密码里有四个以上连续相同的字符，请换一个。']],
  ['汉字密码汉字密码Ab', []],
  [`A-1${'ab'.repeat(99)}`, ['密码太长，请不要超过 200 位。']],
])('the password %s is met with %j', (password, expected) => {
  expect(findPasswordProblems(password, 'zhangsan').map(({ message }) => message)).toEqual(expected)
})

test.each(['miaoshan', 'miao.shan-1', 'abc'])('%s is a login', (login) => {
  expect(findLoginProblem(login)).toBeNull()
})

test.each(['ab', '1abc', 'Abc', '妙山', 'a b c', `a${'b'.repeat(30)}`, '13800000000', ''])('%s is no login', (login) => {
  expect(findLoginProblem(login)).toMatch(/^登录名用 3 到 30 位/)
})
