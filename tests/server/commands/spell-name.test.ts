import { spellName } from '../../../src/server/commands/spell-name'

test.each([
  ['王小满', 'wangxiaoman', 'wxm'],
  ['单立夏', 'shanlixia', 'slx'],
  ['仇谷雨', 'qiuguyu', 'qgy'],
  ['吕冬至', 'lvdongzhi', 'ldz'],
  ['欧阳春分', 'ouyangchunfen', 'oycf'],
])('%s is typed as %s or %s', (name, pinyin, initials) => {
  expect(spellName(name)).toEqual({ pinyin, initials })
})
