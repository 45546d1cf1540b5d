import { toBase64 } from '../bytes.ts';
import type { Report } from '../report/format.ts';
import { fail, type Result, succeed } from '../result.ts';
import { readForm } from '../saml/form.ts';
import { bareMessage } from './bare-message.ts';
import { readCopiedRequest } from './copied/read-copied.ts';
import { decodeText } from './decode-text.ts';
import { isReport, readReport } from './earlier-report.ts';
import { embeddedReports } from './embedded-report.ts';
import {
  type Evidence,
  type EvidenceError,
  evidenceLimits,
  type SignInsEvidence,
  type SignInsFrom,
  type UnreadLine,
} from './evidence.ts';
import type { Recording } from './exchange.ts';
import { readHar } from './har.ts';
import { readIdpApplications } from './idp-application.ts';
import { readIdpWords } from './idp-words.ts';
import { parseJson } from './json.ts';
import { otherFile } from './other-file.ts';
import { isOwnSettings } from './own-settings.ts';
import { recordedPage } from './page-text.ts';
import { isPasted, readPasted } from './pasted.ts';
import { NOTHING_RECORDED, type RecordedObservations } from './recorded.ts';
import { readRecording } from './recording.ts';
import { readSamlTracer } from './saml-tracer.ts';
import { signInsOf } from './sign-ins.ts';

/** `<` after white space; NUL comes before it in UTF-16, big-endian. */
const LOOKS_LIKE_XML = /^\0?\s*</;

/** The elements in which SAML's messages travel; a Status may be copied without them. */
const HAS_MESSAGE =
  /<(?:[\w.-]+:)?(?:Response|AuthnRequest|Assertion|EncryptedAssertion|EntityDescriptor|Envelope)[\s/>]/;

/** Far above any message; base64 text must not fill the memory. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Reads any file or text that people have, recognised by its content: a SAMLResponse in any wrapping, a POST copied
 * from a browser, a HAR, a SAML-tracer export, a report of this program (or one on each line), pasted AWS output, what
 * an IdP said when it refused, the text of AWS's failure page. It names a file of any other known kind. Everything else
 * counts as a message, and the diagnosis says whether it can be read.
 *
 * @param input a file's bytes, or pasted text
 */
export const readEvidence = async (input: Uint8Array | string): Promise<Result<Evidence, EvidenceError>> => {
  if (input.length > evidenceLimits.size) return fail({ code: 'evidence-too-large' });
  const text = typeof input === 'string' ? input : decodeText(input);
  if (text !== null && /^\s*[{[]/.test(text)) return readJson(text);
  const embedded = text === null ? [] : embeddedReports(text);
  if (embedded.length > 0) return readEmbedded(embedded);
  const copied = text === null || text.length > MOST_BYTES ? null : readCopiedRequest(text);
  if (copied !== null && readForm(copied.body) !== null) return succeed(messageOf(copied.body, copied.url));
  const applications = text === null ? [] : readIdpApplications(text);
  if (applications.length > 0) return succeed({ kind: 'idp-application', applications });
  const other = otherFile(input);
  if (other === 'is-web-page' && text !== null) return (await wordsOf(text)) ?? fail({ code: other });
  if (other !== null) return fail({ code: other });
  if (text !== null && LOOKS_LIKE_XML.test(text) && !HAS_MESSAGE.test(text)) {
    const words = await wordsOf(text);
    if (words !== null) return words;
  }
  if (text === null || LOOKS_LIKE_XML.test(text)) {
    return input.length > MOST_BYTES ? fail({ code: 'evidence-too-large' }) : succeed(messageOf(input));
  }
  const pasted = readPasted(text);
  if (isPasted(pasted)) return succeed({ kind: 'pasted', pasted });
  return (await wordsOf(text)) ?? pageOf(text) ?? succeed(messageOf(unquoted(input)));
};

/** What an IdP said when it refused; null if the text is not that. */
const wordsOf = async (text: string): Promise<Result<Evidence, EvidenceError> | null> => {
  const words = await readIdpWords(text);
  return words && succeed(signInsFrom('idp-words', { ...NOTHING_RECORDED, idpWords: words }));
};

/** A longer text contains more than AWS's page shows. */
const LONGEST_PAGE = 4000;

/** What somebody copied from AWS's failure page; null if the text is not that. */
const pageOf = (text: string): Result<Evidence, EvidenceError> | null => {
  const page = text.length > LONGEST_PAGE ? null : recordedPage(text);
  return page && succeed(signInsFrom('aws-page', page));
};

/** The reports within a rendering. A damaged one does not spoil the others. */
const readEmbedded = (texts: readonly string[]): Result<Evidence, EvidenceError> => {
  const read = texts.slice(0, evidenceLimits.messages).map((text) => {
    const json = parseJson(text);
    return json.ok ? readReport(json.value) : fail({ code: 'report-damaged' as const, member: null });
  });
  const reports = read.flatMap((each) => (each.ok ? [each.value] : []));
  const [error] = read.flatMap((each) => (each.ok ? [] : [each.error]));
  if (reports.length > 0) return succeed({ kind: 'report', reports, unread: [] });
  return fail(error ?? { code: 'evidence-unknown' });
};

const readJson = async (text: string): Promise<Result<Evidence, EvidenceError>> => {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const several = readLines(text) ?? asSettings(text);
    return several ?? fail({ code: 'json-malformed', ...parsed.error });
  }
  const json = parsed.value;
  if (isReport(json)) {
    const report = readReport(json);
    return report.ok ? succeed({ kind: 'report', reports: [report.value], unread: [] }) : report;
  }
  const har = readHar(json);
  if (har) return recorded(har, 'har');
  const trace = readSamlTracer(json);
  if (trace) return recorded(trace, 'saml-tracer');
  if (isOwnSettings(json)) return fail({ code: 'is-settings' });
  return asSettings(text) ?? (await wordsOf(text)) ?? fail({ code: 'evidence-unknown' });
};

/** Settings of the application at the IdP, output of AWS's, users' records; null if the text is none of them. */
const asSettings = (text: string): Result<Evidence, EvidenceError> | null => {
  const applications = readIdpApplications(text);
  if (applications.length > 0) return succeed({ kind: 'idp-application', applications });
  const pasted = readPasted(text);
  return isPasted(pasted) ? succeed({ kind: 'pasted', pasted }) : null;
};

const recorded = async (
  recording: Result<Recording, EvidenceError>,
  from: 'har' | 'saml-tracer',
): Promise<Result<Evidence, EvidenceError>> => {
  const read = recording.ok ? await readRecording(recording.value) : recording;
  if (!read.ok) return read;
  const evidence = signInsFrom(from, read.value);
  return evidence.signIns.length > 0 ? succeed(evidence) : fail({ code: 'evidence-without-sign-in' });
};

/** `npm run diagnose` writes one report on each line; null if no line is one. A damaged line does not spoil the others. */
const readLines = (text: string): Result<Evidence, EvidenceError> | null => {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const written = lines.filter(({ line }) => line.trim() !== '');
  if (written.length > evidenceLimits.messages) return null;
  const read = written.map(({ line, number }) => readLine(line, number));
  const reports = read.flatMap((each) => (each.ok ? [each.value] : []));
  const unread = read.flatMap((each) => (each.ok ? [] : [each.error]));
  if (reports.length > 0) return succeed({ kind: 'report', reports, unread });
  const damaged = unread.find(({ code }) => code === 'report-damaged' || code === 'report-newer');
  return damaged ? fail(damaged) : null;
};

const readLine = (text: string, line: number): Result<Report, UnreadLine> => {
  const json = parseJson(text);
  if (!json.ok) return fail({ code: 'json-malformed', line, column: json.error.column ?? 1 });
  if (!isReport(json.value)) return fail({ code: 'evidence-unknown', line, column: 1 });
  const report = readReport(json.value);
  return report.ok ? report : fail({ ...report.error, line, column: 1 });
};

const messageOf = (input: Uint8Array | string, postedTo: string | null = null): Evidence =>
  signInsFrom('message', bareMessage(messageText(input), postedTo));

const signInsFrom = (from: SignInsFrom, recorded: RecordedObservations): SignInsEvidence => ({
  kind: 'sign-ins',
  from,
  recorded,
  signIns: signInsOf(recorded),
});

/** Pasted base64 often comes from a program's source, with quotation marks around it. */
const unquoted = (input: Uint8Array | string): Uint8Array | string =>
  typeof input === 'string' ? input.trim().replace(/^(["'`])([^"'`]*)\1,?$/, '$2') : input;

/**
 * The message of a file as text, in one of the wrappings that src/saml removes again. Bytes that are not UTF-8, and
 * XML, whose own declaration names its encoding, become base64.
 */
export const messageText = (input: Uint8Array | string): string => {
  if (typeof input === 'string') return input;
  const text = decodeText(input);
  return text === null || LOOKS_LIKE_XML.test(text) ? toBase64(input) : text;
};
