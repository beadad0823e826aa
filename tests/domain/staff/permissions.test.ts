import { isPermitted, STAFF_ACTIONS, STAFF_ROLES, type StaffAction, type StaffRole } from '../../../src/domain/staff/permissions'

test('the matrix of roles and actions, within the own division', () => {
  const table = STAFF_ROLES.map((role) => `${role}: ${STAFF_ACTIONS.filter((action) => isPermitted({ id: 'a', role, divisionCode: '340405100' }, action, '340405100210')).join(' ')}`)
  expect(table).toEqual(['village-editor: read edit', 'township-editor: read edit', 'reviewer: read review', 'administrator: read manage-staff read-audit'])
})

test.each([
  ['340405', '340405100210', true],
  ['340405100', '340405100', true],
  ['340405100210', '340405100210', true],
  ['340405100210', '340405100', false],
  ['340405100210', '340405100202', false],
  ['340405121', '340405100210', false],
  ['340405', '340406100210', false],
  ['', '340405100210', false],
  ['34', '340405100210', false],
  ['340405', '3404051', false],
])('somebody of %s acts in %s: %s', (own, other, expected) => {
  expect(isPermitted({ id: 'a', role: 'reviewer', divisionCode: own }, 'read', other)).toBe(expected)
})

test('an unknown role or action is refused', () => {
  expect(isPermitted({ id: 'a', role: 'emperor' as StaffRole, divisionCode: '340405' }, 'read', '340405')).toBe(false)
  expect(isPermitted({ id: 'a', role: 'reviewer', divisionCode: '340405' }, 'drop' as StaffAction, '340405')).toBe(false)
})
