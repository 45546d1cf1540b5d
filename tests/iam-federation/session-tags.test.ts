import { describe, expect, it } from 'vitest';
import { isTagKey, isTagValue, sessionTagsOf } from '../../src/iam-federation/session-tags.ts';

describe('a session tag', () => {
  it('has a key of 1 to 128 and a value of up to 256 characters', () => {
    expect([isTagKey(''), isTagKey('k'.repeat(128)), isTagKey('k'.repeat(129))]).toEqual([false, true, false]);
    expect([isTagValue(''), isTagValue('v'.repeat(256)), isTagValue('v'.repeat(257))]).toEqual([true, true, false]);
  });

  it('has the values of every Attribute element with its key', () => {
    const attribute = (key: string, text: string) => ({
      name: `https://aws.amazon.com/SAML/Attributes/PrincipalTag:${key}`,
      nameFormat: null,
      values: [{ text, structured: false }],
    });
    expect(
      sessionTagsOf({ attributes: [attribute('team', 'a'), attribute('cost', 'x'), attribute('team', 'b')] }),
    ).toEqual([
      { key: 'team', values: ['a', 'b'] },
      { key: 'cost', values: ['x'] },
    ]);
  });
});
