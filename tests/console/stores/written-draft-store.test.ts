import { createApiClient } from '../../../src/client/api-client'
import { readLocalDraft } from '../../../src/console/platform/local-drafts'
import { useWrittenDraftStore } from '../../../src/console/stores/written-draft-store'
import { buildDraftNotice, buildWrittenContent } from '../support/build-staff-edition'
import { standInServer } from '../support/stand-in-server'

jest.mock('../../../src/console/platform/console-api', () => ({
  get consoleApi() {
    return mockClient
  },
}))
const mockClient = createApiClient(standInServer)

const STAFF = 'staff-1'
const store = () => useWrittenDraftStore.getState()
const answer = (body: unknown, status = 200) => ({ kind: 'answer' as const, status, body })
const saved = (lockVersion: number) => answer(buildDraftNotice({ lockVersion, updatedAt: '2026-11-22T02:00:00.000Z' }))
const editedMeanwhile = answer({ error: { code: 'edited-meanwhile', message: '别人刚刚改过这条信息。' } }, 409)
const sentBodies = () => standInServer.requests.map((request) => (request.body.kind === 'json' ? request.body.value : null))

beforeEach(() => {
  jest.useFakeTimers()
  standInServer.reset()
  window.localStorage.clear()
  store().open(STAFF, buildDraftNotice())
})
afterEach(() => jest.useRealTimers())

describe('a draft that saves itself', () => {
  it('sends what was typed once, two seconds after the last key', async () => {
    standInServer.next(saved(2))
    store().change({ title: '停' })
    await jest.advanceTimersByTimeAsync(1_500)
    store().change({ title: '停水' })
    await jest.advanceTimersByTimeAsync(1_900)
    expect(standInServer.requests).toHaveLength(0)
    await jest.advanceTimersByTimeAsync(200)
    expect(sentBodies()).toEqual([{ lockVersion: 1, written: buildWrittenContent({ title: '停水' }) }])
    expect(store().save).toEqual({ kind: 'saved', at: '2026-11-22T02:00:00.000Z' })
  })

  it('keeps a copy on the computer until the server has it, and no longer', async () => {
    standInServer.next(saved(2))
    store().change({ title: '停水' })
    expect(readLocalDraft(STAFF, store().edition?.id ?? '')?.written.title).toBe('停水')
    await jest.advanceTimersByTimeAsync(2_000)
    expect(readLocalDraft(STAFF, store().edition?.id ?? '')).toBeNull()
  })

  it('sends what was typed while a save was under way in a second save, on the version of the first', async () => {
    standInServer
      .next(() => {
        store().change({ title: '停水两天' })
        return saved(2)
      })
      .next(saved(3))
    store().change({ title: '停水' })
    await store().saveNow()
    expect(sentBodies()).toEqual([
      { lockVersion: 1, written: buildWrittenContent({ title: '停水' }) },
      { lockVersion: 2, written: buildWrittenContent({ title: '停水两天' }) },
    ])
    expect(store().written?.title).toBe('停水两天')
  })

  it('says why it could not be saved, keeps every word, and tries again by itself when the line is back', async () => {
    standInServer.next({ kind: 'offline' }).next(saved(2))
    store().change({ title: '停水' })
    await jest.advanceTimersByTimeAsync(2_000)
    expect(store().save).toMatchObject({ kind: 'failed', problem: { kind: 'offline' } })
    expect(store().written?.title).toBe('停水')
    expect(readLocalDraft(STAFF, store().edition?.id ?? '')?.written.title).toBe('停水')
    await jest.advanceTimersByTimeAsync(15_000)
    expect(store().save.kind).toBe('saved')
  })

  it('tries again after the session had ended, but does not press a sentence that was refused for what it says', async () => {
    const refusal = (status: number) => answer({ error: { code: 'x', message: '不行。' } }, status)
    standInServer.next(refusal(401)).next(refusal(422))
    store().change({ title: '停水' })
    await jest.advanceTimersByTimeAsync(2_000)
    await jest.advanceTimersByTimeAsync(15_000)
    expect(standInServer.requests).toHaveLength(2)
    await jest.advanceTimersByTimeAsync(120_000)
    expect(standInServer.requests).toHaveLength(2)
    expect(store().save).toMatchObject({ kind: 'failed', problem: { message: '不行。' } })
  })

  it('offers what was typed before a crash, and takes it over only when asked', async () => {
    store().change({ title: '停水三天' })
    store().open(STAFF, buildDraftNotice())
    expect(store().written?.title).toBe('停水通知')
    expect(store().restorable?.written.title).toBe('停水三天')
    standInServer.next(saved(2))
    store().restoreLocal()
    await jest.advanceTimersByTimeAsync(2_000)
    expect(sentBodies()).toEqual([{ lockVersion: 1, written: buildWrittenContent({ title: '停水三天' }) }])
  })

  it('does not show one person the copy of another at the same computer', () => {
    store().change({ title: '停水三天' })
    store().open('staff-2', buildDraftNotice())
    expect(store().restorable).toBeNull()
  })
})

describe('when somebody else saved meanwhile', () => {
  const theirs = buildDraftNotice({ lockVersion: 7, title: '停电通知', written: buildWrittenContent({ title: '停电通知' }) })

  beforeEach(async () => {
    standInServer.next(editedMeanwhile).next(answer(theirs))
    store().change({ title: '停水' })
    await store().saveNow()
  })

  it('shows their version, keeps mine, and saves nothing until a person decides', async () => {
    expect(store().save).toEqual({ kind: 'conflict', theirs })
    expect(store().written?.title).toBe('停水')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(standInServer.requests).toHaveLength(2)
  })

  it('saves mine over theirs when I say so', async () => {
    standInServer.next(saved(8))
    await store().keepMine()
    expect(sentBodies()[2]).toEqual({ lockVersion: 7, written: buildWrittenContent({ title: '停水' }) })
    expect(store().save.kind).toBe('saved')
  })

  it('takes theirs when I say so, and still offers mine', () => {
    store().takeTheirs()
    expect(store().written?.title).toBe('停电通知')
    expect(store().restorable?.written.title).toBe('停水')
  })

  it('does not submit', async () => {
    expect(await store().submit()).toMatchObject({ message: expect.stringContaining('没有保存到服务器') })
    expect(standInServer.requests).toHaveLength(2)
  })
})

describe('submitting', () => {
  it('saves first, then submits the version just saved', async () => {
    standInServer.next(saved(2)).next(answer(buildDraftNotice({ state: 'submitted', lockVersion: 3 })))
    store().change({ title: '停水' })
    expect(await store().submit()).toBeNull()
    expect(sentBodies()[1]).toEqual({ event: 'submit', lockVersion: 2 })
    expect(store().edition?.state).toBe('submitted')
  })

  it('keeps the draft on screen when the server names what is missing', async () => {
    standInServer.next(answer({ error: { code: 'incomplete', message: '还不能提交。', fields: [{ field: 'title', message: '请填写标题。' }] } }, 422))
    expect(await store().submit()).toMatchObject({ message: '还不能提交。', fields: [{ field: 'title', message: '请填写标题。' }] })
    expect(store().written).toEqual(buildWrittenContent())
  })
})
