import { describe, expect, it } from 'vitest';
import { leadingButton } from '../../popup/leading-button.ts';

const PORTAL = 'https://d-1234567890.awsapps.com/start';
const NEEDED = ['idp-metadata'] as const;

describe('the button that does the next step', () => {
  it.each([
    ['start-again', PORTAL, [], 'portal'],
    ['start-again', null, [], null],
    ['again-then-idp-admin', PORTAL, NEEDED, 'portal'],
    ['again-then-idp-admin', null, NEEDED, 'message'],
    ['again-then-aws-admin', null, [], 'message'],
    ['idp-admin', null, NEEDED, 'message'],
    ['aws-admin', null, [], 'message'],
    ['aws-support', null, [], 'message'],
    ['find-out', null, NEEDED, 'message'],
    ['if-refused', null, NEEDED, 'import'],
    ['if-refused', null, [], null],
    ['set-clock', null, NEEDED, null],
    ['sign-in-watched', null, NEEDED, null],
    ['nothing', null, NEEDED, null],
  ] as const)('%s, portal %s, %j to import: %s', (step, portal, needed, leading) => {
    expect(leadingButton(step, { portal, needed })).toBe(leading);
  });
});
