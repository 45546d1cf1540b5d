import type { Assertion } from '../saml/messages.ts';
import { federationAttributeOf } from './attributes.ts';

/** One session tag in an Assertion: an attribute `PrincipalTag:key`. */
export interface SessionTag {
  readonly key: string;
  /** The values of all Attribute elements with this key. */
  readonly values: readonly string[];
}

/** The largest number of session tags (docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html). */
export const MOST_SESSION_TAGS = 50;

const CHARACTERS = '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]';

/** What keys and values may contain, according to the same page. */
export const TAG_KEY_PATTERN = `${CHARACTERS}{1,128}`;
export const TAG_VALUE_PATTERN = `${CHARACTERS}{0,256}`;

const TAG_KEY = new RegExp(`^${TAG_KEY_PATTERN}$`, 'u');
const TAG_VALUE = new RegExp(`^${TAG_VALUE_PATTERN}$`, 'u');

export const isTagKey = (text: string): boolean => TAG_KEY.test(text);

export const isTagValue = (text: string): boolean => TAG_VALUE.test(text);

const PREFIX = 'PrincipalTag:';

/** The session tags of an Assertion, in document order. */
export const sessionTagsOf = ({ attributes }: Pick<Assertion, 'attributes'>): readonly SessionTag[] => {
  const tags = new Map<string, readonly string[]>();
  for (const { name, values } of attributes) {
    const attribute = federationAttributeOf(name ?? '');
    if (!attribute?.startsWith(PREFIX)) continue;
    const key = attribute.slice(PREFIX.length);
    tags.set(key, [...(tags.get(key) ?? []), ...values.map(({ text }) => text)]);
  }
  return [...tags].map(([key, values]) => ({ key, values }));
};

/** Keys that differ in letter case only are the same key (docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html). */
export const isSameKey = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
