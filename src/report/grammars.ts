import { isFailure } from '../failure.ts';
import { federationAttributeOf } from '../iam-federation/attributes.ts';
import { isHexDirectoryId } from '../identity-center/directory-id.ts';
import { isHeading } from '../identity-center/page-headings.ts';
import { isRegion } from '../identity-center/regions.ts';
import { AWS_TAG_PREFIXES, isKnownAttributeName } from '../idp/attribute-names.ts';
import type { RefusalValueKind } from '../idp/refusals/refusal.ts';
import { isSamlIdentifier } from '../saml/identifiers.ts';
import { isXmlSignatureIdentifier } from '../xmldsig/identifiers.ts';
import type { TextKind } from './classes.ts';
import type { SharedLevel } from './format.ts';
import {
  isCode,
  isEncoding,
  isFileLabel,
  isKey,
  isPartition,
  isProduct,
  isProgramName,
  isProgramVersion,
  isReason,
  isReference,
  isRoot,
  isSignatureDetail,
  isVersion,
} from './known/own-words.ts';
import { isKnownPlace } from './known/places.ts';
import { isErrorCode, isRefusalSource } from './known/refusal-words.ts';
import { isRule } from './known/rules.ts';
import { isKnownEntityId } from './known/urls.ts';
import { isMachineMade } from './machine-made.ts';
import { MARKED } from './marked.ts';
import { isPlaceholder, type PlaceholderKind } from './placeholders.ts';
import { redactArns } from './redact-arns.ts';
import { namePlaceholder, redactName } from './redact-name.ts';
import { redactStatusMessage } from './redact-status-message.ts';
import { redactSubject } from './redact-subject.ts';
import { redactUrl } from './redact-url.ts';
import type { Redaction } from './redaction.ts';
import { fineDigitsOf, isRelativeTime, isTime, relativeTime } from './relative-time.ts';

/**
 * What a report contains for a text of one kind: the text itself if it is known, else a placeholder; null if it is left
 * out. No text is kept because it looks harmless.
 */
type Grammar = (text: string, redaction: Redaction) => string | null;

/** Kept at every level if a closed list contains it. */
const known =
  (isKnown: (text: string) => boolean): Grammar =>
  (text) =>
    isKnown(text) ? text : null;

const LEFT_OUT = '…';

/** Kept if a closed list of this program's own words contains it; else replaced without a number. */
const knownOrLeftOut =
  (isKnown: (text: string) => boolean): Grammar =>
  (text, { placeholders }) =>
    isKnown(text) ? text : placeholders.mark(LEFT_OUT);

const name: Grammar = (text, redaction) => {
  const { level, placeholders, hasPlaceholders } = redaction;
  return (
    (hasPlaceholders ? namePlaceholder(text, level) : null) ??
    redactArns(text, redaction) ??
    redactName(text, level, placeholders)
  );
};

const isIdentifier = (text: string): boolean => isSamlIdentifier(text) || isXmlSignatureIdentifier(text);

/** The separator that joins outer and inner StatusCodes into one text. */
const JOINT = ' / ';

/** Kept if it consists of known identifiers in a row; anything else is replaced as a whole. */
const identifiers: Grammar = (text, redaction) =>
  text
    .split(JOINT)
    .map((each) => (isIdentifier(each) || isKey(each) || isSignatureDetail(each) ? each : name(each, redaction)))
    .join(JOINT);

/** Kept at level `colleague` if it follows the grammar of its kind and identifies nobody. */
const ofColleague =
  (kind: PlaceholderKind, isOfKind: (text: string) => boolean): Grammar =>
  (text, { level, placeholders, personal, hasPlaceholders }) => {
    if (hasPlaceholders && isPlaceholder(text)) return text;
    return level === 'colleague' && isOfKind(text) && !personal.isIn(text) ? text : placeholders.forText(kind, text);
  };

const INSTANCE_ID = /^ssoins-[0-9a-f]{16}$/;
/** SHA-256, or the SHA-1 by which IdPs name a certificate. */
const FINGERPRINT = /^(?:[0-9a-f]{64}|[0-9a-f]{40})$/;

const entityId: Grammar = (text, redaction) => {
  if (text === '' || isKnownEntityId(text)) return text;
  return redactUrl(text, redaction) ?? organisation(text, redaction);
};

const organisation = ofColleague('organisation', () => false);

const directoryId: Grammar = (text, { level, placeholders, personal }) =>
  isHexDirectoryId(text) && level === 'colleague' && !personal.isIn(text) ? text : placeholders.directoryIdFor(text);

const time: Grammar = (text, { level, moment, personal, placeholders }) => {
  if (isRelativeTime(text)) return text;
  const isKnown = isTime(text) && (fineDigitsOf(text) === '' || !personal.isIn(fineDigitsOf(text)));
  if (!isKnown) return placeholders.mark(LEFT_OUT);
  if (level === 'colleague') return text;
  return moment === null ? placeholders.mark(LEFT_OUT) : relativeTime(text, moment);
};

/** Kept whole, and at level `public` to two digits, so that it cannot link two reports. */
const FIGURE = /^-?\d{1,7}$/;
const seconds: Grammar = (text, { level, personal, placeholders }) => {
  if (!FIGURE.test(text) || personal.isIn(text)) return placeholders.mark(LEFT_OUT);
  return figureAt(level, text);
};

/** What this program computed is not personal, even if so many values are personal that every text counts as personal. */
const figure: Grammar = (text, redaction) =>
  redaction.isMadeHere && FIGURE.test(text) ? figureAt(redaction.level, text) : seconds(text, redaction);

const figureAt = (level: SharedLevel, text: string): string =>
  level === 'colleague' ? text : String(roundedFigure(Number(text)));

/** Rounds to two digits, away from zero, so that a value over a limit stays over it. */
export const roundedFigure = (value: number): number => {
  const unit = 10 ** Math.max(0, String(Math.abs(value)).length - 2);
  return Math.sign(value) * Math.ceil(Math.abs(value) / unit) * unit;
};

const attributeName: Grammar = (text, { placeholders, hasPlaceholders }) => {
  if (isKnownAttributeName(text) || isFixedNameOfIam(text)) return text;
  const prefix = AWS_TAG_PREFIXES.find((each) => text.startsWith(each)) ?? '';
  const rest = text.slice(prefix.length);
  return `${prefix}${hasPlaceholders && isPlaceholder(rest) ? rest : placeholders.forText('attribute', text)}`;
};

/** The names also as AWS spells them for China. */
const isFixedNameOfIam = (text: string): boolean =>
  !(federationAttributeOf(text) ?? 'PrincipalTag:').startsWith('PrincipalTag:');

/**
 * A path of elements: known names are kept, all others replaced. Some places outside a message have a `/` in their
 * name.
 */
const place: Grammar = (text, { placeholders, hasPlaceholders }) =>
  isKnownPlace(text) ? text : placeInPath(text, placeholders, hasPlaceholders);

const placeInPath = (
  text: string,
  placeholders: Redaction['placeholders'],
  hasPlaceholders: Redaction['hasPlaceholders'],
): string =>
  text
    .split('/')
    .map((each) =>
      isKnownPlace(each) || (hasPlaceholders && isPlaceholder(each)) ? each : placeholders.forText('element', each),
    )
    .join('/');

const statusMessage: Grammar = (text, redaction) => {
  const { level, personal, placeholders } = redaction;
  return redactStatusMessage(text, {
    keepsWords: level === 'colleague',
    isPersonal: personal.isIn,
    mark: placeholders.mark,
    parameter: (parameter, kind) => {
      const trimmed = parameter.trim();
      return (trimmed === LEFT_OUT ? null : PARAMETERS[kind](trimmed, redaction)) ?? placeholders.mark(LEFT_OUT);
    },
  });
};

/** The parts that vary in a known text. */
const PARAMETERS: Readonly<Record<RefusalValueKind, Grammar>> = {
  'requested-acs': entityId,
  'configured-acs': entityId,
  'entity-id': entityId,
  application: ofColleague('value', isMachineMade),
  tenant: ofColleague('tenant', isMachineMade),
  user: name,
  detail: () => null,
};

/** One grammar for every kind of text. */
const GRAMMARS: Readonly<Record<TextKind, Grammar>> = {
  code: knownOrLeftOut(isCode),
  'program-name': knownOrLeftOut(isProgramName),
  'program-version': knownOrLeftOut(isProgramVersion),
  'program-failure': known(isFailure),
  file: known(isFileLabel),
  place,
  reference: knownOrLeftOut(isReference),
  'reference-url': known(isReference),
  'refusal-code': known(isErrorCode),
  'refusal-source': knownOrLeftOut(isRefusalSource),
  region: known(isRegion),
  partition: known(isPartition),
  product: (text) => (isProduct(text) ? text : 'general'),
  heading: known(isHeading),
  key: knownOrLeftOut(isKey),
  reason: (text) => (isReason(text) ? text : 'evidence-unknown'),
  encoding: known(isEncoding),
  root: known(isRoot),
  version: (text, redaction) => (isVersion(text) ? text : name(text, redaction)),
  figure,
  seconds,
  rule: knownOrLeftOut((text) => isRule(text) || isErrorCode(text)),
  identifier: identifiers,
  name,
  secret: ofColleague('secret', () => false),
  'status-message': statusMessage,
  url: entityId,
  'entity-id': entityId,
  label: ofColleague('instance', (text) => isHexDirectoryId(text)),
  arn: (text, redaction) => redactArns(text, redaction) ?? organisation(text, redaction),
  'message-id': ofColleague('message-id', isMachineMade),
  fingerprint: ofColleague('fingerprint', (text) => FINGERPRINT.test(text) && isMachineMade(text)),
  time,
  'attribute-name': attributeName,
  subject: redactSubject,
  'directory-id': directoryId,
  tenant: ofColleague('tenant', (text) => isMachineMade(text) || INSTANCE_ID.test(text) || isHexDirectoryId(text)),
  command: () => null,
};

/** What the report contains for a text of this kind; null if it is left out. */
export const redactText = (text: string, kind: TextKind, redaction: Redaction): string | null => {
  // Not one key of both: a message's longest texts would be copied for it.
  const made = redaction.made.get(kind) ?? new Map<string, string | null>();
  const known = made.get(text);
  if (known !== undefined) return known;
  const redacted = MARKED.test(text)
    ? redactName(text, redaction.level, redaction.placeholders)
    : GRAMMARS[kind](text, redaction);
  redaction.made.set(kind, made.set(text, redacted));
  return redacted;
};
