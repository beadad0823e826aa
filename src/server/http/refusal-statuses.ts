/**
 * The one map from the code of a refusal to the status of its answer. A code that isn't listed is answered 400: the request can be mended.
 */
export const REFUSAL_STATUSES: Readonly<Record<string, number>> = {
  'wrong-credentials': 401,
  'sign-in-needed': 401,
  'record-session-ended': 401,
  forbidden: 403,
  'no-such-record': 403,
  'not-bound': 403,
  'other-village': 403,
  'wechat-not-set-up': 403,
  'four-eyes': 403,
  'must-change-password': 403,
  'other-origin': 403,
  'own-account': 403,
  'not-found': 404,
  'unknown-division': 404,
  'wrong-method': 405,
  'edited-meanwhile': 409,
  'wrong-state': 409,
  'publicity-over': 409,
  'objected-before': 409,
  'too-many-objections': 409,
  'answer-first': 409,
  'no-cards-needed': 409,
  'imported-before': 409,
  'login-taken': 409,
  'last-administrator': 409,
  'too-large': 413,
  'wrong-media-type': 415,
  'not-ready': 422,
  'personal-data': 422,
  'override-needed': 422,
  'unfit-workbook': 422,
  'unfit-attachment': 422,
  locked: 423,
  'too-many-requests': 429,
  'too-many-attempts': 429,
  'server-fault': 500,
  'wechat-busy': 503,
}

export function statusOfRefusal(code: string): number {
  return REFUSAL_STATUSES[code] ?? 400
}
