import { describe, expect, test } from 'vitest';
import { groupFindings } from '../../popup/group-findings.ts';
import { finding } from './records.ts';

const audience = finding();
const recipient = finding({ code: 'recipient-mismatch' });
const blank = finding({ code: 'attribute-blank', weight: 'notice' });

describe('groupFindings', () => {
  test('puts the findings of one mistake before the others', () => {
    const cause = {
      code: 'other-instance',
      weight: 'decisive',
      explains: ['audience-mismatch', 'recipient-mismatch'],
    } as const;
    expect(groupFindings({ cause, findings: [audience, recipient, blank] })).toEqual({
      lead: audience,
      explained: [recipient],
      others: [blank],
    });
  });

  test('makes no finding the headline without a cause', () => {
    expect(groupFindings({ cause: null, findings: [blank] })).toEqual({ lead: null, explained: [], others: [blank] });
  });
});
