import type { Problem } from '../client/api-error'
import { assertNever } from '../domain/text/assert-never'

/** What a clerk at a desk is told: the server's own sentence where it gave one, otherwise what to do about the connection. */
export function problemWords(problem: Problem): string {
  switch (problem.kind) {
    case 'offline':
      return '连不上服务器。请检查网线或无线网络，然后重试。'
    case 'timeout':
      return '服务器很久没有回应。请稍等一会儿再试。'
    case 'refused':
    case 'server':
      return problem.message
    default:
      return assertNever(problem.kind)
  }
}

/** The sentences about single fields, without repeating the main one. */
export function fieldWords(problem: Problem): string[] {
  return (problem.fields ?? []).map((field) => field.message).filter((message) => message !== problem.message)
}
