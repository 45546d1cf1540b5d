import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/**
 * TRUTH.json: what independent tools (xmllint, expat, xmlsec1, openssl) say about every file in its folder. A missing
 * key means null, false, zero or empty.
 */

const text = v.optional(v.nullable(v.string()), null);
const flag = v.optional(v.boolean(), false);
const list = <Schema extends v.GenericSchema>(item: Schema) => v.optional(v.array(item), []);

/** A fingerprint of `_certs`, or an object that says the certificate cannot be read. */
const certificateReference = v.union([v.string(), v.object({ ok: v.literal(false) })]);

const nameId = v.object({ value: v.optional(v.string(), ''), format: text });

const assertion = v.object({
  path: v.string(),
  id: text,
  issue_instant: text,
  issuer: list(v.string()),
  nameids: list(nameId),
  conditions: list(
    v.object({ not_before: text, not_on_or_after: text, audience_restrictions: list(v.array(v.string())) }),
  ),
  subject_confirmations: list(
    v.object({
      method: text,
      data: list(v.object({ Recipient: text, NotBefore: text, NotOnOrAfter: text, InResponseTo: text })),
    }),
  ),
  authn_statements: list(
    v.object({
      authn_instant: text,
      session_not_on_or_after: text,
      session_index: text,
      class_refs: list(v.string()),
    }),
  ),
  attributes: list(v.object({ name: text, name_format: text, values: list(v.string()) })),
});

const signature = v.object({
  parent: v.string(),
  sig_alg: text,
  c14n_alg: text,
  digest_algs: list(v.string()),
  embedded_certs: list(certificateReference),
  verifies_with_embedded_cert: v.boolean(),
  verifies_with_repo_cert: text,
  undecided_by_xmlsec1: flag,
  disputed: flag,
});

const keys = list(v.object({ use: text, cert: certificateReference }));
const endpoints = list(v.array(v.nullable(v.string())));

const entity = v.object({
  entity_id: text,
  roles: list(v.string()),
  valid_until: text,
  idp: v.optional(
    v.object({
      certs: keys,
      sso: endpoints,
      slo: endpoints,
      nameid_formats: list(v.string()),
      want_authn_requests_signed: text,
    }),
  ),
  sp: v.optional(
    v.object({
      certs: keys,
      acs: endpoints,
      slo: endpoints,
      nameid_formats: list(v.string()),
      authn_requests_signed: text,
      want_assertions_signed: text,
    }),
  ),
});

const file = v.object({
  kind: v.string(),
  encoding: v.string(),
  well_formed: flag,
  doctype: flag,
  xmllint_namespace_error: text,
  expat_error: text,
  parsers_agree: v.optional(v.boolean(), true),
  root: text,
  root_ns: text,
  id: text,
  issuer: list(v.string()),
  issue_instant: text,
  destination: text,
  in_response_to: text,
  status_codes: list(v.object({ depth: v.number(), value: text })),
  status_messages: list(v.string()),
  acs_url: text,
  protocol_binding: text,
  nameid_policy_format: list(v.nullable(v.string())),
  encrypted_assertions: v.optional(v.number(), 0),
  assertions: list(assertion),
  assertion_coverage: list(v.object({ assertion: v.string(), covered_by_verified_signature: flag })),
  signatures: list(signature),
  entities: list(entity),
  certs: list(certificateReference),
});

const certificate = v.object({
  issuer: v.string(),
  subject: v.string(),
  key_type: v.string(),
  key_bits: v.number(),
  not_before: v.string(),
  not_after: v.string(),
  sha1: v.string(),
  sha256: v.string(),
});

export type FileTruth = v.InferOutput<typeof file>;
export type AssertionTruth = v.InferOutput<typeof assertion>;
export type SignatureTruth = v.InferOutput<typeof signature>;
export type EntityTruth = v.InferOutput<typeof entity>;
export type CertificateTruth = v.InferOutput<typeof certificate>;
export type CertificateReference = v.InferOutput<typeof certificateReference>;

export interface Truth {
  /** By path within the folder. */
  readonly files: ReadonlyMap<string, FileTruth>;
  /** By SHA-256 fingerprint. */
  readonly certificates: ReadonlyMap<string, CertificateTruth>;
}

/** Reads a folder's TRUTH.json; throws if it does not have this format. */
export const readTruth = (folder: string): Truth => {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'TRUTH.json'), 'utf8'));
  const entries = Object.entries(v.parse(v.record(v.string(), v.unknown()), json));
  const certificates = v.parse(
    v.optional(v.record(v.string(), v.union([certificate, v.object({ ok: v.literal(false) })])), {}),
    new Map(entries).get('_certs'),
  );
  return {
    files: new Map(
      entries.filter(([name]) => !name.startsWith('_')).map(([name, value]) => [name, v.parse(file, value)]),
    ),
    certificates: new Map(
      Object.entries(certificates).flatMap(([sha256, value]) => ('subject' in value ? [[sha256, value] as const] : [])),
    ),
  };
};
