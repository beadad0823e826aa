import type { Transport, TransportAnswer, TransportRequest } from '../../src/client/transport'

/** A network that answers what the test says and remembers what was asked. */
export function buildTransport(...answers: TransportAnswer[]): Transport & { requests: TransportRequest[] } {
  const requests: TransportRequest[] = []
  return {
    requests,
    send: async (request) => {
      requests.push(request)
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      return answer ?? { kind: 'offline' }
    },
  }
}

export const answer = (status: number, body?: unknown): TransportAnswer => ({ kind: 'answer', status, body })
