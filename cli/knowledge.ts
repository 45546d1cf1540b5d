import { type Known, NOTHING_KNOWN } from '../src/diagnosis/build-context.ts';
import { suppliedOf } from '../src/diagnosis/supplied.ts';
import { enteredName } from '../src/diagnosis/user-names.ts';
import { decodeText } from '../src/evidence/decode-text.ts';
import { readIdpApplications } from '../src/evidence/idp-application.ts';
import { readObservedFile } from '../src/evidence/observed-file.ts';
import { readPageText, signInOfPage } from '../src/evidence/page-text.ts';
import { readPastedText } from '../src/evidence/pasted-text.ts';
import { messageText } from '../src/evidence/read-evidence.ts';
import type { Stated } from '../src/evidence/stated.ts';
import { type ImportAs, type ImportError, importFile } from '../src/identity-center/import.ts';

import { EMPTY_INSTANCE } from '../src/identity-center/instance.ts';
import type { IdpWords } from '../src/idp/refusals/idp-words.ts';
import type { MessageKey } from '../src/message-key.ts';
import { fail, type Result, succeed } from '../src/result.ts';
import { readSaml } from '../src/saml/read.ts';
import { wrongRoot } from '../src/saml/undecodable.ts';
import type { FileError } from './error-report.ts';
import type { ReadBytes } from './files.ts';
import type { Mistake } from './mistake.ts';
import type { Options } from './options.ts';
import { type ConfiguredInFile, readSettings } from './settings.ts';

/** What the options supply besides the files to diagnose. */
export interface Knowledge {
  readonly known: Known;
  /** AWS's request, from `--authn-request`. */
  readonly request: string | null;
  /** What a browser saw, from `--observed`. */
  readonly seen: Stated | null;
  /** The text of AWS's page, from `--page` or `--evidence`; null if none was given, or if the page is the IdP's own. */
  readonly page: string | null;
  /** What the IdP said outside a Response; null if nothing is known. */
  readonly idpWords: IdpWords | null;
  /** For standard error. */
  readonly warnings: readonly MessageKey[];
}

/**
 * `mistake`: the file does not exist, or is not the kind of file that the option takes. `unreadable`: a SAML file or
 * certificate that cannot be read.
 */
export type KnowledgeError =
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
  | { readonly kind: 'unreadable'; readonly option: string; readonly file: string; readonly error: FileError };

/** Reads every file that an option names; the error says which one is wrong and why, without quoting it. */
export const readKnowledge = async (
  options: Options,
  readBytes: ReadBytes,
): Promise<Result<Knowledge, KnowledgeError>> => {
  const settings = readWith(options.settings, readBytes, (text) => {
    const [application] = readIdpApplications(text);
    if (application !== undefined) return succeed({ instances: [{ ...EMPTY_INSTANCE, application }], accounts: [] });
    const configured = readSettings(text);
    return configured.ok ? configured : fail({ ...configured.error, option: '--settings' });
  });
  if (!settings.ok) return settings;
  const imported = await importAll(options, settings.value ?? { instances: [], accounts: [] }, readBytes);
  if (!imported.ok) return imported;
  const application = readWith(options.idpApp, readBytes, (text) => {
    const [found] = readIdpApplications(text);
    return found === undefined ? fail({ code: 'no-idp-application', option: '--idp-app' }) : succeed(found);
  });
  if (!application.ok) return application;
  const request = await readRequest(options.authnRequest, readBytes);
  if (!request.ok) return request;
  const seen = readWith(options.observed, readBytes, readSeen);
  if (!seen.ok) return seen;
  const evidence = readWith(options.evidence, readBytes, succeed<string>);
  if (!evidence.ok) return evidence;
  const pasted = evidence.value === null ? null : await readPastedText(evidence.value);
  const shown = options.page === null ? null : await readPageText(options.page);
  const isUnknownPage = options.page !== null && shown === null;
  const pastedPage = pasted === null && signInOfPage(evidence.value ?? '') !== null ? evidence.value : null;
  // Beside the IdP's own words, the page may be another one of its own.
  if (isUnknownPage && evidence.value === null) return mistaken({ code: 'page-unknown' });
  return succeed({
    known: {
      ...imported.value,
      application: application.value ?? pasted?.application ?? null,
      users: options.userName ? enteredName(options.userName) : (pasted?.users ?? null),
      supplied: suppliedOf(pasted ?? {}),
    },
    request: request.value,
    seen: seen.value,
    page: shown?.of === 'idp' ? null : (options.page ?? pastedPage),
    idpWords: pasted?.idpWords ?? (shown?.of === 'idp' ? shown.words : null),
    warnings: [
      ...(isUnknownPage ? (['cli_mistake_page_unknown'] as const) : []),
      ...(evidence.value !== null && pasted === null && pastedPage === null ? (['cli_warning_evidence'] as const) : []),
    ],
  });
};

const mistaken = (mistake: Mistake): { readonly ok: false; readonly error: KnowledgeError } =>
  fail({ kind: 'mistake', mistake });

const readWith = <Value>(
  file: string | null,
  readBytes: ReadBytes,
  read: (text: string) => Result<Value, Mistake>,
): Result<Value | null, KnowledgeError> => {
  if (file === null) return succeed(null);
  const bytes = readBytes(file);
  if (!bytes.ok) return mistaken({ code: bytes.error, file });
  const value = read(decodeText(bytes.value) ?? new TextDecoder().decode(bytes.value));
  return value.ok ? value : mistaken(value.error);
};

const readSeen = (text: string): Result<Stated, Mistake> => {
  const seen = readObservedFile(text);
  return seen.ok ? seen : fail({ code: 'no-observation', option: '--observed', detail: seen.error.member ?? 'signIn' });
};

type Settings = Pick<Known, 'instances' | 'named' | 'swapped'>;

/** Metadata and certificates belong to the only instance of the settings, or to a new one. */
const importAll = async (
  options: Options,
  { instances, accounts }: ConfiguredInFile,
  readBytes: ReadBytes,
): Promise<Result<Known, KnowledgeError>> => {
  const { spMetadata, idpMetadata, certificates } = options;
  const given: readonly (readonly [string, string, ImportAs])[] = [
    ...(spMetadata === null ? [] : [['--sp-metadata', spMetadata, 'sp-metadata'] as const]),
    ...(idpMetadata === null ? [] : [['--idp-metadata', idpMetadata, 'idp-metadata'] as const]),
    ...certificates.map((file) => ['--certificate', file, 'certificate'] as const),
  ];
  const [only, ...others] = instances;
  if (given.length === 0) {
    const named = others.length === 0 ? (only ?? null) : null;
    return succeed({ ...NOTHING_KNOWN, instances, accounts, named });
  }
  if (others.length > 0) return mistaken({ code: 'several-instances', option: '--settings' });
  let settings: Settings = { instances: [], named: only ?? EMPTY_INSTANCE, swapped: [] };
  for (const [option, file, as] of given) {
    const next = await importInto(settings, option, file, as, readBytes);
    if (!next.ok) return next;
    settings = next.value;
  }
  return succeed({ ...NOTHING_KNOWN, accounts, ...settings });
};

const importInto = async (
  settings: Settings,
  option: string,
  file: string,
  as: ImportAs,
  readBytes: ReadBytes,
): Promise<Result<Settings, KnowledgeError>> => {
  const bytes = readBytes(file);
  if (!bytes.ok) return mistaken({ code: bytes.error, file });
  const imported = await importFile(settings.named ?? EMPTY_INSTANCE, bytes.value, as);
  if (imported.ok) return succeed({ ...settings, named: imported.value.instance });
  const { error } = imported;
  if (error.code === 'metadata-swapped') {
    const { givenAs, entityId } = error;
    return succeed({ ...settings, swapped: [...settings.swapped, { givenAs, entityId }] });
  }
  if (error.code === 'certificate-unreadable') {
    return mistaken({ code: 'no-certificate', option, detail: error.reason });
  }
  return fail({ kind: 'unreadable', option, file, error: fileErrorOf(error) });
};

const fileErrorOf = (
  error: Exclude<ImportError, { code: 'metadata-swapped' | 'certificate-unreadable' }>,
): FileError => (error.code === 'metadata-unreadable' ? error.why : wrongRoot(''));

const readRequest = async (
  file: string | null,
  readBytes: ReadBytes,
): Promise<Result<string | null, KnowledgeError>> => {
  if (file === null) return succeed(null);
  const option = '--authn-request';
  const bytes = readBytes(file);
  if (!bytes.ok) return mistaken({ code: bytes.error, file });
  const message = messageText(bytes.value);
  const read = await readSaml(message);
  if (!read.ok) return fail({ kind: 'unreadable', option, file, error: read.error });
  return read.value.kind === 'AuthnRequest'
    ? succeed(message)
    : fail({ kind: 'unreadable', option, file, error: wrongRoot(read.value.kind) });
};
