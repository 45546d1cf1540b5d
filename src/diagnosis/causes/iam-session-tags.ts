import { nameOf, valuesOf } from '../../iam-federation/attributes.ts';
import {
  isSameKey,
  isTagKey,
  isTagValue,
  MOST_SESSION_TAGS,
  type SessionTag,
  sessionTagsOf,
  TAG_KEY_PATTERN,
  TAG_VALUE_PATTERN,
} from '../../iam-federation/session-tags.ts';
import { CREATE_ASSERTIONS, SESSION_TAGS } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { numberValue, ruleValue, stated, wordedRule } from '../value.ts';

/** AWS documents these limits, but not what it answers when one is exceeded. */
const fault = (field: string, expected: Fault['expected'], received: Fault['received']): Fault => ({
  weight: 'likely',
  field: `AttributeStatement/${field}`,
  expected,
  received,
  expectedFrom: 'iam-rule',
});

const faultOfTag = ({ key, values }: SessionTag): Fault | null => {
  const [value = ''] = values;
  if (!isTagKey(key)) {
    return fault(
      'Attribute/@Name',
      ruleValue(TAG_KEY_PATTERN),
      stated('attribute-name', nameOf(`PrincipalTag:${key}`)),
    );
  }
  if (values.length > 1) {
    return fault('Attribute/AttributeValue', wordedRule('one AttributeValue'), numberValue(values.length));
  }
  return isTagValue(value)
    ? null
    : fault('Attribute/AttributeValue', ruleValue(TAG_VALUE_PATTERN), stated('attribute-value', value));
};

/**
 * Session tags are optional. Each one that is sent must have one value, and its key and value must keep to AWS's
 * limits.
 */
export const iamSessionTags: MessageCheck<'iam-session-tags'> = {
  code: 'iam-session-tags',
  kind: 'message',
  door: 'iam-federation',
  fixedBy: ['idp-admin'],
  basis: [SESSION_TAGS, CREATE_ASSERTIONS],
  idpTopics: ['account-session-tags'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    const tags = assertion ? sessionTagsOf(assertion) : [];
    const transitive = (assertion && valuesOf(assertion, 'TransitiveTagKeys')) ?? [];
    if (tags.length === 0 && transitive.length === 0) return NOT_APPLICABLE;
    const twice = tags.filter(({ key }, index) => tags.findIndex((other) => isSameKey(other.key, key)) < index);
    const unsent = transitive.filter(({ text }) => !tags.some(({ key }) => isSameKey(key, text)));
    return failingOrPass([
      ...(tags.length > MOST_SESSION_TAGS
        ? [fault('Attribute', numberValue(MOST_SESSION_TAGS), numberValue(tags.length))]
        : []),
      ...tags.flatMap((tag) => faultOfTag(tag) ?? []),
      ...twice.map(({ key }) =>
        fault('Attribute/@Name', wordedRule('each Name once'), stated('attribute-name', nameOf(`PrincipalTag:${key}`))),
      ),
      // AWS does not document that it refuses such a key.
      ...unsent.map(({ text }) => ({
        ...fault(
          'Attribute/AttributeValue',
          wordedRule('the key of a tag that is sent'),
          stated('attribute-value', text),
        ),
        weight: 'likely-if-alone' as const,
      })),
    ]);
  },
};
