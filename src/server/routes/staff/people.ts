import Type from 'typebox'
import { Id, PageQuery } from '../../../domain/api/shared-contract'
import { CreateStaffRequest, OneTimePassword, StaffPeoplePage, StaffPerson, UpdateStaffRequest } from '../../../domain/api/staff-people-contract'
import { ROLE_ACTIONS } from '../../../domain/staff/permissions'
import { accepted, refused, type Outcome } from '../../../domain/text/outcome'
import type { StaffActor } from '../../commands/command-context'
import { createStaff } from '../../commands/create-staff'
import { resetStaffPassword } from '../../commands/reset-staff-password'
import type { StaffSetUp } from '../../commands/set-up-staff'
import { loginDigest } from '../../commands/sign-in'
import { updateStaff } from '../../commands/update-staff'
import type { ApiServer, RouteContext } from '../../http/api-server'
import { answers } from '../../http/answer-schemas'
import { answerOutcome } from '../../http/send-outcome'
import { sessionOf } from '../../http/staff-session'
import { presentStaffPerson } from '../../presenters/present-staff-person'
import { listDivisionNames } from '../../store/divisions-store'
import { cutPage } from '../../store/page-key'
import { listLocks, listStaff, type StaffRow } from '../../store/staff-store'

const PAGE = 50

export function registerPeople(app: ApiServer, context: RouteContext): void {
  const { db, clock } = context

  app.get('/people', { schema: { summary: '本辖区的工作人员', querystring: PageQuery, response: answers(StaffPeoplePage) } }, async (request, reply) => {
    return answerOutcome(reply, await listPeople(sessionOf(request).actor, request.query.after ?? ''), (page) => page)
  })

  async function listPeople(actor: StaffActor, after: string): Promise<Outcome<StaffPeoplePage>> {
    if (!ROLE_ACTIONS[actor.role].includes('manage-staff')) return refused('forbidden', '只有管理员能看人员名单。')
    const page = cutPage(await listStaff(db, actor.divisionCode, after, PAGE + 1), PAGE, (row) => row.login)
    return accepted({ items: await presentPeople(page.items), next: page.next })
  }

  app.post('/people', { schema: { summary: '新建账号，返回一次性密码', body: CreateStaffRequest, response: answers(OneTimePassword) } }, async (request, reply) => {
    return answerOutcome(reply, await createStaff(context, sessionOf(request).actor, request.body), presentSetUp)
  })

  app.patch('/people/:id', { schema: { summary: '修改、停用或恢复账号', params: Type.Object({ id: Id }), body: UpdateStaffRequest, response: answers(StaffPerson) } }, async (request, reply) => {
    return answerOutcome(reply, await updateStaff(context, sessionOf(request).actor, { ...request.body, ...request.params }), presentPerson)
  })

  app.post('/people/:id/reset-password', { schema: { summary: '重置密码，返回一次性密码', params: Type.Object({ id: Id }), response: answers(OneTimePassword) } }, async (request, reply) => {
    return answerOutcome(reply, await resetStaffPassword(context, sessionOf(request).actor, request.params), presentSetUp)
  })

  async function presentSetUp({ staff, oneTimePassword }: StaffSetUp): Promise<OneTimePassword> {
    return { person: await presentPerson(staff), oneTimePassword: oneTimePassword ?? '' }
  }

  async function presentPerson(row: StaffRow): Promise<StaffPerson> {
    const [person] = await presentPeople([row])
    if (person === undefined) throw new Error('one person was given and none came back')
    return person
  }

  async function presentPeople(rows: readonly StaffRow[]): Promise<StaffPerson[]> {
    const [names, locks] = await Promise.all([
      listDivisionNames(db, rows.map((row) => row.division_code)), listLocks(db, rows.map((row) => loginDigest(row.login)), clock.now()),
    ])
    return rows.map((row) => presentStaffPerson(row, names.get(row.division_code) ?? '', locks.get(loginDigest(row.login)) ?? null))
  }
}
