import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { inTransaction } from '../database/in-transaction'
import type { RecipientRow } from '../store/recipients-store'
import { findDivision } from '../store/divisions-store'
import { deleteWechatBindings, findBoundRecipient, saveWechatBinding } from '../store/record-sessions-store'
import type { WechatLogin } from '../wechat/wechat-login'
import { startSession, type RecordContext } from './record-session'
import { VILLAGER, writeAuditEntry } from './write-audit-entry'

/** What commands about WeChat accounts are given. */
export interface WechatContext extends RecordContext {
  wechat: WechatLogin | null
}

function notSetUp() {
  return refused('wechat-not-set-up', '这里还没有开通微信登录，请用明白卡上的卡号查询。')
}

/** Binds the WeChat account behind a login code to a record that is open; of the account only a keyed digest is kept. Refusals: wechat-not-set-up and those of the adapter. */
export async function bindWechat(context: WechatContext, recipient: RecipientRow, loginCode: string): Promise<Outcome<null>> {
  const { db, clock, matchingKey, wechat } = context
  if (wechat === null) return notSetUp()
  const openid = await wechat.identify(loginCode)
  if (!openid.ok) return openid
  const { division_code: divisionCode, id } = recipient
  return inTransaction(db, async (transaction) => {
    await saveWechatBinding(transaction, divisionCode, matchingKey.digest('openid', openid.value), id, clock.now())
    await writeAuditEntry(transaction, clock, { divisionCode, actor: VILLAGER, action: '绑定微信', subject: '自家补贴记录' })
    return accepted(null)
  })
}

/** Erases the bindings of a record. */
export async function unbindWechat({ db, clock }: WechatContext, recipient: RecipientRow): Promise<Outcome<null>> {
  const { division_code: divisionCode, id } = recipient
  return inTransaction(db, async (transaction) => {
    const erased = await deleteWechatBindings(transaction, divisionCode, id)
    if (erased > 0) await writeAuditEntry(transaction, clock, { divisionCode, actor: VILLAGER, action: '解除微信绑定', subject: '自家补贴记录' })
    return accepted(null)
  })
}

/** Opens the record that a WeChat account is bound to in a village. Refusals: unknown-division, wechat-not-set-up, not-bound and those of the adapter. */
export async function openWechatSession(context: WechatContext, input: { villageCode: string; loginCode: string }): Promise<Outcome<{ token: string }>> {
  const { db, clock, matchingKey, wechat } = context
  const village = await findDivision(db, input.villageCode)
  if (village === null) return refused('unknown-division', '没有找到这个村（社区），请重新选择。')
  if (wechat === null) return notSetUp()
  const openid = await wechat.identify(input.loginCode)
  if (!openid.ok) return openid
  return inTransaction(db, async (transaction) => {
    const recipient = await findBoundRecipient(transaction, village.code, matchingKey.digest('openid', openid.value))
    const note = recipient === null ? '微信没有绑定' : '凭微信打开'
    await writeAuditEntry(transaction, clock, { divisionCode: village.code, actor: VILLAGER, action: '查询自家补贴', subject: village.short_name, note })
    if (recipient === null) return refused('not-bound', '这个微信还没有绑定这个村的补贴记录。请先用明白卡上的卡号打开一次，再点“绑定微信”。')
    return accepted({ token: await startSession(transaction, context, recipient) })
  })
}
