import * as v from 'valibot';
import { CODES } from '../diagnosis/causes.ts';
import { CLOUDTRAIL_MISFITS } from '../diagnosis/cloudtrail.ts';
import { NEEDS } from '../diagnosis/diagnosis.ts';
import { DOORS } from '../diagnosis/door.ts';
import { OUTCOMES } from '../diagnosis/observed.ts';
import { OUTSIDE_BROWSER } from '../diagnosis/outside-codes.ts';
import { SUSPECTS } from '../diagnosis/suspects.ts';
import { REFUSAL_REASON_IDS } from '../idp/refusals/refusal.ts';
import { UNDECODABLE_LAYERS } from '../saml/undecodable.ts';
import { NAME_FIELDS, RECORD_SOURCES } from '../user-records/user-record.ts';
import { FactsSchema } from './facts-format.ts';
import { FindingCodeSchema, FindingSchema, JsonFindingSchema, WeightSchema } from './finding-format.ts';
import { list, text } from './schema-parts.ts';

/**
 * The report: a diagnosis after redaction, in a versioned format that other programs may read. Members may be added
 * within a version, never changed; a reader ignores those that it does not know. This schema is the one source: the type
 * is inferred from it, and docs/schema/report.schema.json is generated from it.
 */
export const FORMAT = 'its-the-saml/report';
export const VERSION = 1;

/** The levels at which a report is handed over, the strictest last; `raw` is only for the user. */
export const SHARED_LEVELS = ['colleague', 'public'] as const;
export type SharedLevel = (typeof SHARED_LEVELS)[number];
export const LEVELS = [...SHARED_LEVELS, 'raw'] as const;
const LevelSchema = v.picklist(LEVELS);

const NeedSchema = v.picklist(NEEDS);

const UnknownSchema = v.object({ code: v.string(), needs: NeedSchema });

const SuspectSchema = v.object({ code: v.picklist(SUSPECTS), needs: v.nullable(NeedSchema) });

const InstanceSchema = v.object({
  name: text,
  source: v.picklist(['settings', 'authn-request', 'metadata', 'message']),
  issuerUrl: text,
  acsUrls: list(v.string()),
  portalUrl: text,
  region: text,
  partition: text,
  directoryId: text,
  tenant: text,
});

const AccountSchema = v.object({ name: text, providerArn: text, audience: text });

const SignInSchema = v.object({
  /** Reports from before there was a choice of doors are about Identity Center. */
  door: v.optional(v.picklist(DOORS), 'identity-center'),
  at: text,
  atFrom: v.nullable(v.picklist(['aws', 'device', 'har', 'report', 'option', 'file'])),
  clocks: v.object({ device: text, aws: text, issueInstant: text }),
  postedTo: text,
  outcome: v.picklist(OUTCOMES),
  page: text,
  status: v.nullable(v.number()),
  requestId: text,
  initiatedBy: v.nullable(v.picklist(['sp', 'idp'])),
  idpOrigin: text,
});

const RequestSchema = v.object({
  id: text,
  issuer: text,
  acsUrl: text,
  destination: text,
  nameIdFormat: text,
  issueInstant: text,
});

const CertificateSchema = v.object({
  role: list(v.picklist(['embedded', 'configured', 'metadata', 'verifies'])),
  subject: v.string(),
  issuer: v.string(),
  notBefore: v.string(),
  notAfter: v.string(),
  key: v.string(),
  sha256: v.string(),
});

const MetadataSchema = v.object({
  of: v.picklist(['sp', 'idp']),
  entityId: text,
  acsUrls: list(v.string()),
  singleSignOn: list(v.string()),
  nameIdFormats: list(v.string()),
  certificates: list(v.string()),
  wantAuthnRequestsSigned: v.nullable(v.boolean()),
  validUntil: text,
});

const RefusalSchema = v.object({
  product: v.string(),
  reason: v.picklist(REFUSAL_REASON_IDS),
  code: text,
  basis: v.picklist(['documented', 'unverified']),
  source: v.string(),
});

const ChangeSchema = v.nullable(v.object({ before: text, now: text }));

const header = {
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  level: LevelSchema,
  /** The label of the file that was diagnosed; null for a sign-in seen in the browser. */
  file: text,
  program: v.object({
    name: v.string(),
    version: v.string(),
    /** Where the program failed recently while it made another diagnosis. */
    failure: v.optional(v.nullable(v.string())),
  }),
};

const diagnosisReport = <Finding extends v.GenericSchema>(finding: Finding) =>
  v.object({
    ...header,
    cause: v.nullable(v.object({ code: v.picklist(CODES), weight: WeightSchema, explains: list(v.string()) })),
    /** If AWS refused and the cause is not known, the likeliest reasons, the most probable first. */
    suspects: v.optional(list(SuspectSchema), []),
    findings: list(finding),
    passed: list(v.string()),
    unknown: list(UnknownSchema),
    outsideBrowser: list(v.object({ code: v.picklist(OUTSIDE_BROWSER), command: text })),
    instance: v.nullable(InstanceSchema),
    account: v.optional(v.nullable(AccountSchema), null),
    idp: v.nullable(v.object({ product: v.string(), entityId: text })),
    signIn: SignInSchema,
    authnRequest: v.nullable(RequestSchema),
    certificates: list(CertificateSchema),
    metadata: list(MetadataSchema),
    facts: v.nullable(FactsSchema),
    /** What the IdP says about its refusal; null if nothing is known. */
    refusal: v.fallback(v.optional(v.nullable(RefusalSchema), null), null),
    /** AWS's own record, compared with the findings; null if none was supplied. */
    cloudTrail: v.optional(
      v.nullable(
        v.object({
          codes: list(FindingCodeSchema),
          agrees: v.nullable(v.boolean()),
          /** What shows that the record belongs to another sign-in; null if nothing does. */
          misfit: v.optional(v.nullable(v.picklist(CLOUDTRAIL_MISFITS)), null),
        }),
      ),
      null,
    ),
    /** The list of users that was supplied belongs to another identity store, and was left out. */
    isListOfOtherStore: v.optional(v.boolean(), false),
    /**
     * Which fields of the user's record are NameID, and which the user name in Identity Center; null if no record was
     * supplied.
     */
    userRecord: v.optional(
      v.nullable(
        v.object({
          from: v.picklist(RECORD_SOURCES),
          nameId: list(v.picklist(NAME_FIELDS)),
          userName: list(v.picklist(NAME_FIELDS)),
        }),
      ),
      null,
    ),
    /** What changed since the last sign-in that AWS accepted; null if none is known. */
    lastAccepted: v.optional(
      v.nullable(
        v.object({
          at: v.string(),
          issuer: ChangeSchema,
          audience: ChangeSchema,
          certificate: ChangeSchema,
          nameIdFormat: ChangeSchema,
          attributes: v.nullable(v.object({ missing: list(v.string()), added: list(v.string()) })),
        }),
      ),
      null,
    ),
    /** How NameID relates to the attributes' values and the entered user name, if it equals one or nearly does. */
    nameIdRelations: v.optional(
      list(
        v.object({
          to: v.picklist(['attribute', 'user-name']),
          attribute: text,
          relation: v.picklist(['equal', 'letter-case', 'white-space', 'look-alike-character']),
        }),
      ),
      [],
    ),
  });

/** A report of a message that could be read. */
export const DiagnosisReportSchema = diagnosisReport(FindingSchema);

/** A report of a message that could not be read. */
export const ErrorReportSchema = v.object({
  ...header,
  error: v.object({
    code: v.literal('message-undecodable'),
    layer: v.picklist([...UNDECODABLE_LAYERS, 'file']),
    reason: v.string(),
    offset: v.nullable(v.number()),
    line: v.nullable(v.number()),
    column: v.nullable(v.number()),
    encoding: text,
    root: text,
  }),
});

/** Reads a report from its JSON form into this program's form. */
export const JsonReportSchema = v.union([diagnosisReport(JsonFindingSchema), ErrorReportSchema]);

export type Level = v.InferOutput<typeof LevelSchema>;
export type DiagnosisReport = v.InferOutput<typeof DiagnosisReportSchema>;
export type ErrorReport = v.InferOutput<typeof ErrorReportSchema>;
export type Report = DiagnosisReport | ErrorReport;
