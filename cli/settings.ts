import * as v from 'valibot';
import { momentOf } from '../src/diagnosis/moment.ts';
import { type InsteadOfSettings, insteadOfSettings } from '../src/evidence/instead-of-settings.ts';
import { EMPTY_ACCOUNT, type FederationAccount, FederationAccountSchema } from '../src/iam-federation/account.ts';
import {
  AcceptedSignInSchema,
  EMPTY_INSTANCE,
  type Instance,
  InstanceSchema,
} from '../src/identity-center/instance.ts';
import { fail, type Result, succeed } from '../src/result.ts';

/** Members that somebody removed by hand count as unknown. */
const completing = <Schema extends v.GenericSchema>(defaults: object, schema: Schema) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((given): unknown => ({ ...defaults, ...withoutNothing(given) })),
    schema,
  );

const withoutNothing = (given: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined));

const NOTHING_ACCEPTED = {
  at: 0,
  issuer: null,
  audience: null,
  certificateSha256: null,
  nameIdFormat: null,
  attributeNames: [],
};

/** `at` may also be a time as text. */
const AcceptedSchema = completing(
  NOTHING_ACCEPTED,
  v.object({
    ...AcceptedSignInSchema.entries,
    at: v.union([
      v.number(),
      v.pipe(
        v.string(),
        v.transform((text) => momentOf(text)),
        v.number(),
      ),
    ]),
  }),
);

/** Otherwise any JSON object would count as an instance about which nothing is known. */
const hasKnownMember = (given: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(given).some((name) => name in InstanceSchema.entries);

const PartialInstanceSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check(hasKnownMember),
  completing(EMPTY_INSTANCE, v.object({ ...InstanceSchema.entries, lastAccepted: v.nullable(AcceptedSchema) })),
);

const PartialAccountSchema = completing(EMPTY_ACCOUNT, FederationAccountSchema);

/** What a settings file contains: instances of Identity Center, and AWS accounts of IAM federation. */
export interface ConfiguredInFile {
  readonly instances: readonly Instance[];
  readonly accounts: readonly FederationAccount[];
}

const instances = v.array(PartialInstanceSchema);
const accounts = v.array(PartialAccountSchema);

/** One instance, bare or as a member; or all of an exported settings file. */
const SettingsFileSchema: v.GenericSchema<unknown, ConfiguredInFile> = v.union([
  v.object({ instances, accounts: v.optional(accounts, []) }),
  v.object({ instances: v.optional(instances, []), accounts }),
  v.pipe(
    v.object({ instance: PartialInstanceSchema }),
    v.transform(({ instance }) => ({ instances: [instance], accounts: [] })),
  ),
  v.pipe(
    PartialInstanceSchema,
    v.transform((instance) => ({ instances: [instance], accounts: [] })),
  ),
]);

/** Why a file contains no usable settings: what it is instead, or the member that is wrong. */
export type SettingsProblem =
  | {
      readonly code:
        | 'no-settings'
        | 'settings-not-json'
        | `settings-are-${Exclude<InsteadOfSettings, 'not-json' | 'other'>}`;
    }
  | { readonly code: 'settings-damaged'; readonly detail: string };

/** Reads an exported settings file, or one instance of it. */
export const readSettings = (text: string): Result<ConfiguredInFile, SettingsProblem> => {
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text.replace(/^\uFEFF/, ''));
  const instead = insteadOfSettings(text, json.success ? json.output : undefined);
  // Checked first, because reports and recordings share the names of some members with an instance.
  if (instead !== 'other')
    return fail({ code: instead === 'not-json' ? 'settings-not-json' : `settings-are-${instead}` });
  const settings = v.safeParse(SettingsFileSchema, json.output);
  if (settings.success) return succeed(settings.output);
  const detail = damagedMember(json.output);
  return fail(detail === null ? { code: 'no-settings' } : { code: 'settings-damaged', detail });
};

/** The first member that differs from the form of exported settings; null if the file has no member of settings at all. */
const damagedMember = (json: unknown): string | null => {
  if (typeof json !== 'object' || json === null) return null;
  const parts: readonly (readonly [string, v.GenericSchema])[] = [
    ['instances', instances],
    ['accounts', accounts],
    ['instance', PartialInstanceSchema],
  ];
  const part = parts.find(([member]) => member in json);
  const schema = part ? v.object({ [part[0]]: part[1] }) : PartialInstanceSchema;
  const { issues = [] } = v.safeParse(schema, json);
  const [issue] = issues;
  return issue ? v.getDotPath(issue) : null;
};
