import type { ValueKind } from '../diagnosis/finding.ts';
import type { DiagnosisReport } from './format.ts';

/** How closely a value is held. */
export type PrivacyClass = 'personal' | 'secret' | 'organisation' | 'plain';

/** What sort of text a field holds: decides its class, and what shape of it is kept when it is replaced. */
export type FieldKind =
  | 'plain'
  | 'identifier'
  | 'element'
  | 'name'
  | 'secret'
  | 'status-message'
  | 'url'
  | 'entity-id'
  | 'label'
  | 'message-id'
  | 'fingerprint'
  | 'time'
  | 'attribute-name'
  | 'subject'
  | 'directory-id'
  | 'tenant'
  | 'command';

/**
 * The class of each kind. An `identifier` (a URI that a standard defines) and an `element` are plain only where they are
 * known ones: a message can hold any text in their place. A `command` is made anew from the redacted values.
 */
export const CLASS_OF: Readonly<Record<FieldKind, PrivacyClass>> = {
  plain: 'plain',
  identifier: 'plain',
  element: 'plain',
  name: 'personal',
  secret: 'secret',
  'status-message': 'personal',
  url: 'organisation',
  'entity-id': 'organisation',
  label: 'organisation',
  'message-id': 'organisation',
  fingerprint: 'organisation',
  time: 'organisation',
  'attribute-name': 'organisation',
  subject: 'organisation',
  'directory-id': 'organisation',
  tenant: 'organisation',
  command: 'personal',
};

/** The kind of a finding's expected and received value. */
export const KIND_OF_VALUE: Readonly<Record<ValueKind, FieldKind>> = {
  url: 'url',
  'entity-id': 'entity-id',
  audience: 'entity-id',
  'name-id': 'name',
  'user-name': 'name',
  'name-id-format': 'identifier',
  time: 'time',
  duration: 'identifier',
  'message-id': 'message-id',
  number: 'identifier',
  algorithm: 'identifier',
  certificate: 'subject',
  fingerprint: 'fingerprint',
  digest: 'secret',
  element: 'element',
  'attribute-name': 'attribute-name',
  'attribute-value': 'name',
  status: 'identifier',
  'confirmation-method': 'identifier',
  'status-message': 'status-message',
  'issuer-and-certificate': 'name',
  role: 'label',
  'provider-arn': 'label',
  'session-name': 'name',
  page: 'plain',
  rule: 'plain',
};

/** One kind for every field of `T`: a field without one does not compile. `by-kind` is a finding's typed value. */
export type Kinds<T> = [NonNullable<T>] extends [{ readonly kind: ValueKind; readonly text: string }]
  ? 'by-kind'
  : NonNullable<T> extends readonly (infer Item)[]
    ? { readonly each: Kinds<Item> }
    : NonNullable<T> extends object
      ? { readonly fields: { readonly [Key in keyof NonNullable<T>]-?: Kinds<NonNullable<T>[Key]> } }
      : FieldKind;

/** Any part of the table, for walking it. */
export type KindTree =
  | FieldKind
  | 'by-kind'
  | { readonly each: KindTree }
  | { readonly fields: Readonly<Record<string, KindTree>> };

const each = <Kind extends KindTree>(kind: Kind) => ({ each: kind });
const fields = <Fields extends Readonly<Record<string, KindTree>>>(table: Fields) => ({ fields: table });

/** The one table: what each field of a report is. */
export const REPORT_KINDS = fields({
  format: 'plain',
  version: 'plain',
  level: 'plain',
  file: 'plain',
  program: fields({ name: 'plain', version: 'plain' }),
  cause: fields({ code: 'plain', weight: 'plain', explains: each('plain') }),
  findings: each(
    fields({
      code: 'plain',
      weight: 'plain',
      field: 'element',
      expected: 'by-kind',
      received: 'by-kind',
      difference: 'plain',
      expectedFrom: 'plain',
      fixedBy: each('plain'),
      basis: each(fields({ kind: 'plain', reference: 'plain', url: 'plain' })),
      more: 'plain',
    }),
  ),
  passed: each('plain'),
  unknown: each(fields({ code: 'plain', needs: 'plain' })),
  outsideBrowser: each(fields({ code: 'plain', command: 'command' })),
  instance: fields({
    name: 'label',
    source: 'plain',
    issuerUrl: 'entity-id',
    acsUrls: each('url'),
    portalUrl: 'url',
    region: 'plain',
    partition: 'plain',
    directoryId: 'directory-id',
    tenant: 'tenant',
  }),
  account: fields({ name: 'label', providerArn: 'label', audience: 'entity-id' }),
  idp: fields({ product: 'plain', entityId: 'entity-id' }),
  signIn: fields({
    door: 'plain',
    at: 'time',
    atFrom: 'plain',
    clocks: fields({ device: 'time', aws: 'time', issueInstant: 'time' }),
    postedTo: 'url',
    outcome: 'plain',
    page: 'plain',
    status: 'plain',
    requestId: 'message-id',
    initiatedBy: 'plain',
    idpOrigin: 'url',
  }),
  authnRequest: fields({
    id: 'message-id',
    issuer: 'entity-id',
    acsUrl: 'url',
    destination: 'url',
    nameIdFormat: 'identifier',
    issueInstant: 'time',
  }),
  certificates: each(
    fields({
      role: each('plain'),
      subject: 'subject',
      issuer: 'subject',
      notBefore: 'time',
      notAfter: 'time',
      key: 'plain',
      sha256: 'fingerprint',
    }),
  ),
  metadata: each(
    fields({
      of: 'plain',
      entityId: 'entity-id',
      acsUrls: each('url'),
      singleSignOn: each('url'),
      nameIdFormats: each('identifier'),
      certificates: each('fingerprint'),
      wantAuthnRequestsSigned: 'plain',
      validUntil: 'time',
    }),
  ),
  facts: fields({
    response: fields({
      id: 'message-id',
      issuer: 'entity-id',
      destination: 'url',
      inResponseTo: 'message-id',
      issueInstant: 'time',
      status: each('identifier'),
      statusMessage: 'status-message',
    }),
    assertions: each(
      fields({
        id: 'message-id',
        issuer: 'entity-id',
        issueInstant: 'time',
        nameId: fields({ value: 'name', format: 'identifier' }),
        audienceRestrictions: each(each('entity-id')),
        notBefore: 'time',
        notOnOrAfter: 'time',
        subjectConfirmations: each(
          fields({
            method: 'identifier',
            recipient: 'url',
            notBefore: 'time',
            notOnOrAfter: 'time',
            inResponseTo: 'message-id',
          }),
        ),
        authnStatements: each(
          fields({
            authnInstant: 'time',
            sessionNotOnOrAfter: 'time',
            sessionIndex: 'name',
            classRef: 'identifier',
          }),
        ),
        attributes: each(fields({ name: 'attribute-name', nameFormat: 'identifier', values: each('name') })),
      }),
    ),
    encryptedAssertions: 'plain',
    signatures: each(
      fields({
        on: 'element',
        signatureAlgorithm: 'identifier',
        digestAlgorithms: each('identifier'),
        canonicalization: 'identifier',
        embedded: 'plain',
        configured: 'plain',
        coversAssertion: 'plain',
        detail: 'identifier',
      }),
    ),
  }),
  refusal: fields({ product: 'plain', reason: 'plain', code: 'plain', basis: 'plain', source: 'plain' }),
  cloudTrail: fields({ codes: each('plain'), agrees: 'plain' }),
  lastAccepted: fields({
    at: 'time',
    issuer: fields({ before: 'entity-id', now: 'entity-id' }),
    audience: fields({ before: 'entity-id', now: 'entity-id' }),
    certificate: fields({ before: 'fingerprint', now: 'fingerprint' }),
    nameIdFormat: fields({ before: 'identifier', now: 'identifier' }),
    attributes: fields({ missing: each('attribute-name'), added: each('attribute-name') }),
  }),
  nameIdRelations: each(fields({ to: 'plain', attribute: 'attribute-name', relation: 'plain' })),
}) satisfies Kinds<DiagnosisReport>;
