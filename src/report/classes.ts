import type { ValueKind } from '../diagnosis/finding.ts';
import type { DiagnosisReport, ErrorReport } from './format.ts';

/**
 * What sort of text a field contains. `src/report/grammars.ts` has one grammar for each kind: what counts as known, and
 * what replaces the rest.
 */
export type TextKind =
  /** Texts that this program itself writes, each from a closed list. */
  | 'code'
  | 'program-name'
  | 'program-version'
  | 'program-failure'
  | 'file'
  | 'place'
  | 'reference'
  | 'reference-url'
  | 'refusal-code'
  | 'refusal-source'
  | 'region'
  | 'partition'
  | 'product'
  | 'heading'
  | 'key'
  | 'reason'
  | 'encoding'
  | 'root'
  | 'rule'
  | 'figure'
  /** Texts from a message, the settings or AWS. */
  | 'version'
  | 'seconds'
  | 'identifier'
  | 'name'
  | 'secret'
  | 'status-message'
  | 'url'
  | 'entity-id'
  | 'label'
  | 'arn'
  | 'message-id'
  | 'fingerprint'
  | 'time'
  | 'attribute-name'
  | 'subject'
  | 'directory-id'
  | 'tenant'
  | 'command';

/**
 * The kind of a field. Besides texts: `closed` is one of a few values that the report's schema lists, `yes-or-no` a
 * boolean, `count` a small number of things; `http-status` and `position` are numbers too.
 */
export type FieldKind = TextKind | 'closed' | 'yes-or-no' | 'count' | 'http-status' | 'position';

/** The kind of a finding's expected and received value. */
export const KIND_OF_VALUE: Readonly<Record<ValueKind, TextKind>> = {
  url: 'url',
  'entity-id': 'entity-id',
  audience: 'entity-id',
  'name-id': 'name',
  'user-name': 'name',
  'name-id-format': 'identifier',
  time: 'time',
  duration: 'seconds',
  'message-id': 'message-id',
  number: 'figure',
  version: 'version',
  algorithm: 'identifier',
  certificate: 'subject',
  fingerprint: 'fingerprint',
  digest: 'secret',
  element: 'place',
  'attribute-name': 'attribute-name',
  'attribute-value': 'name',
  status: 'identifier',
  'confirmation-method': 'identifier',
  'status-message': 'status-message',
  'issuer-and-certificate': 'name',
  role: 'arn',
  'provider-arn': 'arn',
  'session-name': 'name',
  page: 'heading',
  rule: 'rule',
};

/** One kind for every field of `T`, so a field without one does not compile. `by-kind` is a finding's typed value. */
export type Kinds<T> = [NonNullable<T>] extends [{ readonly kind: ValueKind; readonly text: string }]
  ? 'by-kind'
  : NonNullable<T> extends readonly (infer Item)[]
    ? { readonly each: Kinds<Item> }
    : NonNullable<T> extends object
      ? { readonly fields: { readonly [Key in keyof NonNullable<T>]-?: Kinds<NonNullable<T>[Key]> } }
      : FieldKind;

/** Any part of the table, for traversing it. */
export type KindTree =
  | FieldKind
  | 'by-kind'
  | { readonly each: KindTree }
  | { readonly fields: Readonly<Record<string, KindTree>> };

const each = <Kind extends KindTree>(kind: Kind) => ({ each: kind });
const fields = <Fields extends Readonly<Record<string, KindTree>>>(table: Fields) => ({ fields: table });

/** The fields with which every report begins. */
const HEAD = {
  format: 'closed',
  version: 'closed',
  level: 'closed',
  file: 'file',
  program: fields({ name: 'program-name', version: 'program-version', failure: 'program-failure' }),
} as const;

/** The kind of each field in the report of a message that could not be read. */
export const ERROR_KINDS = fields({
  ...HEAD,
  error: fields({
    code: 'closed',
    layer: 'closed',
    reason: 'reason',
    offset: 'position',
    line: 'position',
    column: 'position',
    encoding: 'encoding',
    root: 'root',
  }),
}) satisfies Kinds<ErrorReport>;

/** The one table of the kinds of all fields of a report. */
export const REPORT_KINDS = fields({
  ...HEAD,
  cause: fields({ code: 'closed', weight: 'closed', explains: each('code') }),
  findings: each(
    fields({
      code: 'closed',
      weight: 'closed',
      field: 'place',
      expected: 'by-kind',
      received: 'by-kind',
      difference: 'closed',
      expectedFrom: 'closed',
      fixedBy: each('closed'),
      basis: each(fields({ kind: 'closed', reference: 'reference', url: 'reference-url' })),
      more: 'count',
      application: 'closed',
    }),
  ),
  passed: each('code'),
  suspects: each(fields({ code: 'closed', needs: 'closed' })),
  unknown: each(fields({ code: 'code', needs: 'closed' })),
  outsideBrowser: each(fields({ code: 'closed', command: 'command' })),
  instance: fields({
    name: 'label',
    source: 'closed',
    issuerUrl: 'entity-id',
    acsUrls: each('url'),
    portalUrl: 'url',
    region: 'region',
    partition: 'partition',
    directoryId: 'directory-id',
    tenant: 'tenant',
  }),
  account: fields({ name: 'label', providerArn: 'arn', audience: 'entity-id' }),
  idp: fields({ product: 'product', entityId: 'entity-id' }),
  signIn: fields({
    door: 'closed',
    at: 'time',
    atFrom: 'closed',
    clocks: fields({ device: 'time', aws: 'time', issueInstant: 'time' }),
    postedTo: 'url',
    outcome: 'closed',
    page: 'heading',
    status: 'http-status',
    requestId: 'message-id',
    initiatedBy: 'closed',
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
      role: each('closed'),
      subject: 'subject',
      issuer: 'subject',
      notBefore: 'time',
      notAfter: 'time',
      key: 'key',
      sha256: 'fingerprint',
    }),
  ),
  metadata: each(
    fields({
      of: 'closed',
      entityId: 'entity-id',
      acsUrls: each('url'),
      singleSignOn: each('url'),
      nameIdFormats: each('identifier'),
      certificates: each('fingerprint'),
      wantAuthnRequestsSigned: 'yes-or-no',
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
    encryptedAssertions: 'count',
    signatures: each(
      fields({
        on: 'place',
        signatureAlgorithm: 'identifier',
        digestAlgorithms: each('identifier'),
        canonicalization: 'identifier',
        embedded: 'closed',
        configured: 'closed',
        coversAssertion: 'yes-or-no',
        detail: 'identifier',
      }),
    ),
  }),
  refusal: fields({
    product: 'product',
    reason: 'closed',
    code: 'refusal-code',
    basis: 'closed',
    source: 'refusal-source',
  }),
  cloudTrail: fields({ codes: each('closed'), agrees: 'yes-or-no', misfit: 'closed' }),
  isListOfOtherStore: 'yes-or-no',
  userRecord: fields({ from: 'closed', nameId: each('closed'), userName: each('closed') }),
  lastAccepted: fields({
    at: 'time',
    issuer: fields({ before: 'entity-id', now: 'entity-id' }),
    audience: fields({ before: 'entity-id', now: 'entity-id' }),
    certificate: fields({ before: 'fingerprint', now: 'fingerprint' }),
    nameIdFormat: fields({ before: 'identifier', now: 'identifier' }),
    attributes: fields({ missing: each('attribute-name'), added: each('attribute-name') }),
  }),
  nameIdRelations: each(fields({ to: 'closed', attribute: 'attribute-name', relation: 'closed' })),
}) satisfies Kinds<DiagnosisReport>;
