import type { Transport, TransportAnswer, TransportRequest } from '../../../src/client/transport'

type Answer = (request: TransportRequest) => TransportAnswer | Promise<TransportAnswer>

/** A stand-in behind the transport port: answers are given in advance, requests are kept. */
export class StandInServer implements Transport {
  readonly requests: TransportRequest[] = []
  private readonly answers: Answer[] = []

  next(answer: TransportAnswer | Answer): this {
    this.answers.push(typeof answer === 'function' ? answer : () => answer)
    return this
  }

  reset(): void {
    this.requests.length = 0
    this.answers.length = 0
  }

  send(request: TransportRequest): Promise<TransportAnswer> {
    this.requests.push(request)
    const answer = this.answers.shift()
    if (!answer) throw new Error(`no answer was prepared for ${request.method} ${request.path}`)
    return Promise.resolve(answer(request))
  }
}

export const standInServer = new StandInServer()
