import * as v from 'valibot';
import type { Known } from '../../src/diagnosis/build-context.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import type { ObservedRequest } from '../../src/diagnosis/observed.ts';
import { readObservedFile, type SeenInBrowser } from '../../src/evidence/observed-file.ts';
import { readPasted } from '../../src/evidence/pasted.ts';
import { messageText } from '../../src/evidence/read-evidence.ts';
import { EMPTY_INSTANCE, type ImportAs, importFile } from '../../src/identity-center/import.ts';
import { type Instance, InstanceSchema } from '../../src/identity-center/instance.ts';
import { fail, type Result, succeed } from '../../src/result.ts';
import { readBytes } from './files.ts';
import type { Options } from './options.ts';

/** What the options hand over besides the files to be diagnosed. */
export interface Knowledge {
  readonly known: Known;
  readonly request: ObservedRequest | null;
  readonly seen: SeenInBrowser | null;
}

/** Reads every file that an option names; the error says which one is wrong and why, without quoting it. */
export const readKnowledge = async (options: Options): Promise<Result<Knowledge, string>> => {
  const instances = readSettings(options.settings);
  if (!instances.ok) return instances;
  const imported = await importAll(options, instances.value);
  if (!imported.ok) return imported;
  const request = readRequest(options.authnRequest);
  if (!request.ok) return request;
  const seen = readSeen(options.observed);
  if (!seen.ok) return seen;
  const pasted = readText(options.evidence, '--evidence');
  if (!pasted.ok) return pasted;
  const { cloudTrail, userNames } = readPasted(pasted.value ?? '');
  return succeed({
    known: {
      ...imported.value,
      cloudTrail: cloudTrail?.error ?? null,
      userNames: options.userName === null ? userNames : [options.userName],
    },
    request: request.value,
    seen: seen.value,
  });
};

const readText = (file: string | null, option: string): Result<string | null, string> => {
  if (file === null) return succeed(null);
  const bytes = readBytes(file);
  return bytes.ok ? succeed(new TextDecoder().decode(bytes.value)) : fail(`${option}: the file cannot be read.`);
};

/** Members that somebody left out by hand count as not known. */
const PartialInstanceSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((given) => ({ ...EMPTY_INSTANCE, ...given })),
  InstanceSchema,
);

/** One instance, or all of an exported settings file. */
const SettingsFileSchema = v.union([
  v.pipe(
    v.object({ instances: v.array(PartialInstanceSchema) }),
    v.transform(({ instances }) => instances),
  ),
  v.pipe(
    PartialInstanceSchema,
    v.transform((instance) => [instance]),
  ),
]);

const readSettings = (file: string | null): Result<readonly Instance[], string> => {
  const text = readText(file, '--settings');
  if (!text.ok) return text;
  if (text.value === null) return succeed([]);
  const settings = v.safeParse(v.pipe(v.string(), v.parseJson(), SettingsFileSchema), text.value);
  return settings.success
    ? succeed(settings.output)
    : fail('--settings: this is no instance as the settings export it.');
};

type Settings = Pick<Known, 'instances' | 'named' | 'swapped'>;

/** Metadata and certificates belong to the one instance of the settings, or to one of their own. */
const importAll = async (options: Options, instances: readonly Instance[]): Promise<Result<Known, string>> => {
  const { spMetadata, idpMetadata, certificates } = options;
  const files: readonly (readonly [string, string | null, ImportAs])[] = [
    ['--sp-metadata', spMetadata, 'sp-metadata'],
    ['--idp-metadata', idpMetadata, 'idp-metadata'],
    ...certificates.map((file) => ['--certificate', file, 'certificate'] as const),
  ];
  const given = files.filter(([, file]) => file !== null);
  const [only, ...others] = instances;
  if (given.length === 0) {
    return succeed({ ...NOTHING_KNOWN, instances, named: others.length === 0 ? (only ?? null) : null });
  }
  if (others.length > 0) return fail('--settings: metadata and certificates can be added to a single instance only.');
  let settings: Settings = { instances: [], named: only ?? EMPTY_INSTANCE, swapped: [] };
  for (const [option, file, as] of given) {
    const next = await importInto(settings, option, file ?? '', as);
    if (!next.ok) return next;
    settings = next.value;
  }
  return succeed({ ...NOTHING_KNOWN, ...settings });
};

const importInto = async (
  settings: Settings,
  option: string,
  file: string,
  as: ImportAs,
): Promise<Result<Settings, string>> => {
  const bytes = readBytes(file);
  if (!bytes.ok) return fail(`${option}: the file cannot be read.`);
  const imported = await importFile(settings.named ?? EMPTY_INSTANCE, bytes.value, as);
  if (imported.ok) return succeed({ ...settings, named: imported.value.instance });
  const { error } = imported;
  if (error.code === 'metadata-swapped') {
    return succeed({
      ...settings,
      swapped: [...settings.swapped, { givenAs: error.givenAs, entityId: error.entityId }],
    });
  }
  return fail(`${option}: ${reasonOf(error)}`);
};

const reasonOf = (error: Exclude<Awaited<ReturnType<typeof importFile>>, { ok: true }>['error']): string => {
  if (error.code === 'certificate-unreadable') return `no certificate that can be read (${error.reason}).`;
  if (error.code !== 'metadata-unreadable') return `no metadata of that side (${error.code}).`;
  const { reason, line, column } = error.why;
  return `metadata that cannot be read (${reason}${line === null ? '' : `, line ${line}, column ${column}`}).`;
};

const readRequest = (file: string | null): Result<ObservedRequest | null, string> => {
  if (file === null) return succeed(null);
  const bytes = readBytes(file);
  if (!bytes.ok) return fail('--authn-request: the file cannot be read.');
  const message = messageText(bytes.value);
  return succeed({ message, sentTo: null, deviceTime: null, sameTab: true, named: true });
};

const readSeen = (file: string | null): Result<SeenInBrowser | null, string> => {
  const text = readText(file, '--observed');
  if (!text.ok) return text;
  if (text.value === null) return succeed(null);
  const seen = readObservedFile(text.value);
  return seen.ok ? seen : fail(`--observed: ${seen.error.member ?? 'the file'} is not as a report's signIn holds it.`);
};
