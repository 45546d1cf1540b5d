import { isPartition } from './known/own-words.ts';
import { isPlaceholder, type PlaceholderKind } from './placeholders.ts';
import { hiddenOnce, namePlaceholder, redactName } from './redact-name.ts';
import type { Redaction } from './redaction.ts';

/**
 * ARNs of IAM and STS (docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html), including the values of
 * IAM federation's Role attribute.
 */

/** The organisation's and the user's part of an ARN's resource. */
interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly account: string;
  readonly kind: string;
  /** The resource with its path; null if it names a person. */
  readonly name: string | null;
  /** The name of a user or a session; null if the resource is neither. */
  readonly person: string | null;
}

const ARN = /^arn:([a-z-]{3,20}):(iam|sts)::([^:]{1,20}):([a-z-]{4,14})\/(\S{1,640})$/;
const ACCOUNT = /^\d{12}$/;
/** The characters of IAM's names, and of paths as people write them. */
const NAME = /^(?:[\w+=,.@-]{1,64}\/)*[\w+=,.@-]{1,128}$/;
/** What separates two ARNs: a role's name may itself contain commas. */
const BETWEEN = /,(?=\s*arn:)/;
/** No pair of ARNs is longer, even with the longest path that IAM accepts. */
const LONGEST = 2_048;

const parseArn = (text: string): Arn | null => {
  const [, partition = '', service = '', account = '', kind = '', resource = ''] = ARN.exec(text) ?? [];
  const slash = resource.lastIndexOf('/');
  const arn = { partition, service, account, kind };
  if (!isPartition(partition)) return null;
  switch (`${service}:${kind}`) {
    case 'iam:role':
    case 'iam:saml-provider':
      return { ...arn, name: resource, person: null };
    case 'iam:user':
    case 'sts:federated-user':
      return { ...arn, name: null, person: resource };
    case 'sts:assumed-role':
      return slash < 0 ? null : { ...arn, name: resource.slice(0, slash), person: resource.slice(slash + 1) };
    default:
      return null;
  }
};

const partsOf = (text: string): readonly string[] => (text.length > LONGEST ? [text] : text.split(BETWEEN));

/** The personal parts of a text: the text itself, or the names of users and sessions if it has ARNs. */
export const withoutArns = (text: string): readonly string[] =>
  partsOf(text).flatMap((part) => {
    const arn = parseArn(part.trim());
    return arn === null ? [part] : arn.person === null ? [] : [arn.person];
  });

/**
 * ARNs keep their account numbers and names at level `colleague` if these are written as IAM writes them and identify
 * nobody. Otherwise each is replaced separately, so that a reader sees which are the same. Users and sessions are
 * replaced at every level.
 *
 * @returns null if there is no ARN in the text
 */
export const redactArns = (text: string, redaction: Redaction): string | null => {
  const parts = partsOf(text).map((part) => ({ part, arn: parseArn(part.trim()) }));
  if (parts.every(({ arn }) => arn === null)) return null;
  return parts
    .map(({ part, arn }) =>
      arn === null
        ? personText(part, redaction)
        : `${hiddenOnce(part.slice(0, part.length - part.trimStart().length))}${redactArn(arn, redaction)}${hiddenOnce(part.slice(part.trimEnd().length))}`,
    )
    .join(',');
};

const redactArn = ({ partition, service, account, kind, name, person }: Arn, redaction: Redaction): string => {
  const shownAccount = organisationText('account', account, ACCOUNT, redaction);
  const resource = [
    ...(name === null ? [] : [organisationText(kind === 'saml-provider' ? 'provider' : 'role', name, NAME, redaction)]),
    ...(person === null ? [] : [personText(person, redaction)]),
  ];
  return `arn:${partition}:${service}::${shownAccount}:${kind}/${resource.join('/')}`;
};

const organisationText = (kind: PlaceholderKind, text: string, grammar: RegExp, redaction: Redaction): string => {
  const { level, placeholders, personal, hasPlaceholders } = redaction;
  if (hasPlaceholders && isPlaceholder(text)) return text;
  return level === 'colleague' && grammar.test(text) && !personal.isIn(text) ? text : placeholders.forText(kind, text);
};

const personText = (text: string, { level, placeholders, hasPlaceholders }: Redaction): string =>
  (hasPlaceholders ? namePlaceholder(text, level) : null) ?? redactName(text, level, placeholders);
