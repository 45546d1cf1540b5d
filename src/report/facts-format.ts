import * as v from 'valibot';
import { VERDICT_KINDS } from '../xmldsig/verdict.ts';
import { list, text } from './schema-parts.ts';

const VerdictSchema = v.picklist(VERDICT_KINDS);

const AssertionSchema = v.object({
  id: text,
  issuer: text,
  issueInstant: text,
  nameId: v.nullable(v.object({ value: v.string(), format: text })),
  audienceRestrictions: list(list(v.string())),
  notBefore: text,
  notOnOrAfter: text,
  subjectConfirmations: list(
    v.object({ method: text, recipient: text, notBefore: text, notOnOrAfter: text, inResponseTo: text }),
  ),
  authnStatements: list(
    v.object({ authnInstant: text, sessionNotOnOrAfter: text, sessionIndex: text, classRef: text }),
  ),
  attributes: list(v.object({ name: text, nameFormat: text, values: list(v.string()) })),
});

/** What the Response says. */
export const FactsSchema = v.object({
  response: v.object({
    id: text,
    issuer: text,
    destination: text,
    inResponseTo: text,
    issueInstant: text,
    status: list(v.string()),
    statusMessage: text,
  }),
  assertions: list(AssertionSchema),
  encryptedAssertions: v.number(),
  signatures: list(
    v.object({
      on: v.string(),
      signatureAlgorithm: text,
      digestAlgorithms: list(v.string()),
      canonicalization: text,
      embedded: VerdictSchema,
      configured: VerdictSchema,
      coversAssertion: v.boolean(),
      detail: text,
    }),
  ),
});
