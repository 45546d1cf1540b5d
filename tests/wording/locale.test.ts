import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { KnownValue } from '../../src/console-step.ts';
import { CAUSE_ORDER, OUTSIDE_BROWSER } from '../../src/diagnosis/codes.ts';
import type { Need } from '../../src/diagnosis/diagnosis.ts';
import type { Difference, ExpectedFrom, Mender, Weight } from '../../src/diagnosis/finding.ts';
import type { UndecodableLayer, UndecodableReason } from '../../src/saml/undecodable.ts';
import { keyOf } from '../../src/wording/translate.ts';
import type { SignatureVerdict } from '../../src/xmldsig/verdict.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Members of a closed list; one that is missing or too many does not compile. */
const members = <Member extends string>(list: Readonly<Record<Member, true>>): readonly string[] => Object.keys(list);

const LISTS: Readonly<Record<string, readonly string[]>> = {
  headline: [...new Set<string>([...CAUSE_ORDER, ...OUTSIDE_BROWSER])],
  sentence: CAUSE_ORDER,
  meaning: [...new Set<string>([...CAUSE_ORDER, ...OUTSIDE_BROWSER])],
  outside: OUTSIDE_BROWSER,
  difference: members<Difference>({
    'letter-case': true,
    'trailing-slash': true,
    'white-space': true,
    scheme: true,
    region: true,
    'directory-id': true,
    'tenant-id': true,
    'endpoint-family': true,
    'url-encoding': true,
    'look-alike-character': true,
    'known-misspelling': true,
    other: true,
  }),
  expected_from: members<ExpectedFrom>({
    'authn-request': true,
    instance: true,
    'idp-metadata': true,
    'last-accepted': true,
    'identity-center-rule': true,
    'saml-rule': true,
    post: true,
    'user-name': true,
    cloudtrail: true,
  }),
  need: members<Need>({
    'idp-metadata': true,
    'sp-metadata': true,
    certificate: true,
    'authn-request': true,
    'post-url': true,
    time: true,
    'aws-time': true,
    'user-name': true,
    'last-accepted': true,
    'earlier-responses': true,
    'supported-algorithm': true,
    instance: true,
    'both-metadata': true,
  }),
  mender: members<Mender>({ 'idp-admin': true, 'aws-admin': true, user: true, device: true }),
  weight: members<Weight>({ decisive: true, likely: true, notice: true }),
  also: members<Weight>({ decisive: true, likely: true, notice: true }),
  verdict: members<SignatureVerdict['kind']>({
    verifies: true,
    broken: true,
    'key-mismatch': true,
    unsupported: true,
    malformed: true,
    'no-certificate': true,
    'not-configured': true,
  }),
  known: members<KnownValue>({
    'issuer-url': true,
    'acs-url': true,
    'acs-urls': true,
    'portal-url': true,
    'idp-entity-id': true,
    'idp-sign-in-url': true,
    'user-name': true,
    'email-name-id-format': true,
  }),
  layer: members<UndecodableLayer | 'file'>({
    form: true,
    percent: true,
    base64: true,
    inflate: true,
    'utf-8': true,
    xml: true,
    saml: true,
    size: true,
    browser: true,
    file: true,
  }),
  reason: members<UndecodableReason | FileReason>({
    'too-large': true,
    'not-utf-8': true,
    'other-encoding': true,
    'forbidden-character': true,
    'declaration-malformed': true,
    doctype: true,
    'processing-instruction': true,
    'not-well-formed': true,
    'reference-unknown': true,
    'attribute-duplicate': true,
    'prefix-undeclared': true,
    'name-malformed': true,
    'namespace-malformed': true,
    'too-deep': true,
    'too-many-attributes': true,
    'too-many-namespaces': true,
    empty: true,
    'no-saml-field': true,
    'percent-malformed': true,
    'base64-malformed': true,
    'inflate-failed': true,
    'inflate-too-large': true,
    'wrong-root': true,
    'body-withheld': true,
    'json-malformed': true,
    'evidence-unknown': true,
    'evidence-too-large': true,
    'evidence-without-sign-in': true,
    'report-newer': true,
    'report-damaged': true,
    'file-unreadable': true,
  }),
};

/** Why a file is neither a message nor a recording (src/evidence, scripts/diagnose). */
type FileReason =
  | 'json-malformed'
  | 'evidence-unknown'
  | 'evidence-too-large'
  | 'evidence-without-sign-in'
  | 'report-newer'
  | 'report-damaged'
  | 'file-unreadable';

const keysOf = (prefix: string): readonly string[] => (LISTS[prefix] ?? []).map((member) => keyOf(prefix, member));
const present = Object.keys(messages);

/** Every quoted string of the sources: keys are either written out there, or made of a prefix and a member of a list. */
const sources = ['src', 'popup', 'background', 'content']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');

describe('the English locale', () => {
  it.each(Object.keys(LISTS))('has words for every member of the list behind %s_', (prefix) => {
    expect(keysOf(prefix).filter((key) => !present.includes(key))).toEqual([]);
  });

  it('has no words of these lists that no member asks for', () => {
    const listed = new Set(Object.keys(LISTS).flatMap(keysOf));
    const prefixes = Object.keys(LISTS).map((prefix) => `${prefix}_`);
    const ofALists = present.filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    expect(ofALists.filter((key) => !listed.has(key) && !isWrittenOut(key))).toEqual([]);
  });

  it('has no report or step sentence that no source names', () => {
    const spoken = present.filter((key) => /^(?:report|step|value|undecodable|language)_?/.test(key));
    expect(spoken.filter((key) => !isWrittenOut(key) && !isComposed(key))).toEqual([]);
  });

  it.each(CAUSE_ORDER)('has %s worded with known slots, and whole sentences', (code) => {
    const sentence = present.includes(keyOf('sentence', code)) ? textOf(keyOf('sentence', code)) : '';
    const slots = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(slots.filter((name) => !['field', 'expected', 'received'].includes(name ?? ''))).toEqual([]);
    for (const prefix of ['headline', 'sentence', 'meaning']) {
      expect(textOf(keyOf(prefix, code))).toMatch(/^[A-Z{].*[.?)]$/s);
    }
  });
});

function isWrittenOut(key: string): boolean {
  return sources.includes(`'${key}'`);
}

/** `step_set_here_usually` and `report_relation_attribute_equal` are put together from parts that the sources hold. */
function isComposed(key: string): boolean {
  return (
    /^step_(?:set|field|choose|path)(?:_here)?(?:_usually)?$/.test(key) ||
    /^report_(?:level|relation_(?:attribute|user_name))_/.test(key)
  );
}

function textOf(key: string): string {
  return new Map(Object.entries(messages)).get(key)?.message ?? '';
}
