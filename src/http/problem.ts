import type { FastifyReply, FastifyRequest } from 'fastify'
import { type InputError, inputErrorText, problemsText } from '../api/input-errors.ts'
import { chooseLanguage, type Language } from '../api/language.ts'
import { REFUSALS, type Refusal, refusalText } from '../api/refusals.ts'
import { RIGHTS, type Right } from '../rights/rights.ts'

/** A refusal on its way to a caller, where code is too deep to answer it. Nothing else is thrown on purpose. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Answers a refusal as a problem (RFC 9457), in the caller's language, with the status of its code. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const language = chosenLanguage(request)
  const { status } = REFUSALS[refusal.code]
  if (status === 401) reply.header('WWW-Authenticate', 'Bearer')
  if (refusal.code === 'signInLocked') reply.header('Retry-After', Number(refusal.minutes) * 60)
  if (refusal.code === 'signInBusy') reply.header('Retry-After', Number(refusal.seconds))
  return reply
    .code(status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Content-Language', language)
    .send(problemOf(refusal, { language, requestId: request.id }))
}

/** The language that a caller asks for. */
export function chosenLanguage(request: FastifyRequest): Language {
  return chooseLanguage(request.headers['accept-language'])
}

/**
 * The problem that a refusal is. Its facts are under `facts`, where none can take the name of a member of the problem;
 * rights and wrong fields, which every client handles, have members of their own.
 */
export function problemOf(
  refusal: Refusal,
  { language, requestId }: { readonly language: Language; readonly requestId: string },
): Readonly<Record<string, unknown>> {
  const { code, rights, errors, problems, ...facts } = refusal
  const missingRights = ((rights ?? []) as readonly Right[]).map((id) => ({ id, name: RIGHTS[id][language] }))
  const wrong = ((errors ?? []) as readonly InputError[]).map((error) => ({
    field: error.field,
    in: error.in,
    code: error.code,
    message: inputErrorText(error, language),
  }))
  const readable = {
    ...refusal,
    rights: missingRights.map((right) => right.name).join(', '),
    problems: problemsText(refusal, language),
  }
  return {
    type: `urn:comanda:problem:${code}`,
    title: refusalText(readable, language),
    status: REFUSALS[code].status,
    code,
    requestId,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(rights !== undefined && { missingRights }),
    ...(errors !== undefined && { errors: wrong }),
  }
}
