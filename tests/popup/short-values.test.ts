import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withShortValues } from '../../popup/short-values.ts';
import { finding } from './records.ts';

const shortened = (expected: string, received: string): readonly (string | undefined)[] => {
  const short = withShortValues(
    finding({
      code: 'audience-mismatch',
      expected: { kind: 'audience', text: expected },
      received: { kind: 'audience', text: received },
    }),
  );
  return [short.expected?.text, short.received?.text];
};

const ISSUER = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/';

describe('withShortValues', () => {
  test('leaves out the common beginning', () => {
    expect(shortened(`${ISSUER}d-9900000000`, `${ISSUER}d-9911111111`)).toEqual(['…/d-9900000000', '…/d-9911111111']);
  });

  test('leaves values of up to 40 characters whole', () => {
    const fits = `https://idp.example.com/${'x'.repeat(15)}`;
    expect(shortened(`${fits}1`, `${fits}2`)).toEqual([`${fits}1`, `${fits}2`]);
    expect(shortened(`${fits}x1`, `${fits}x2`)).toEqual([`…/${'x'.repeat(16)}1`, `…/${'x'.repeat(16)}2`]);
  });

  test('leaves out the common end', () => {
    expect(shortened(`${ISSUER}d-9900000000`, `${ISSUER.replace('eu-central', 'us-east')}d-9900000000`)).toEqual([
      'https://eu-central-1.…',
      'https://us-east-1.…',
    ]);
  });

  test('keeps a separator, white space or a letter that only one of them has', () => {
    expect(shortened(`${ISSUER}d-9900000000`, `${ISSUER}d-9900000000/`)).toEqual(['…/d-9900000000', '…/d-9900000000/']);
    expect(shortened(`${ISSUER}d-9900000000`, `${ISSUER}d-9900000000 `)).toEqual(['…/d-9900000000', '…/d-9900000000 ']);
    expect(shortened(ISSUER, ISSUER.slice(0, -1))).toEqual(['…/saml/', '…/saml']);
  });

  test('splits no path segment and no part of a query', () => {
    expect(shortened(`${ISSUER}app.one.a/metadata.xml`, `${ISSUER}app.one.b/metadata.xml`)).toEqual([
      '…/app.one.a/…',
      '…/app.one.b/…',
    ]);
    expect(
      shortened('https://idp.example.test/metadata?app=a.b:one', 'https://idp.example.test/metadata?app=a.b:two'),
    ).toEqual(['…=a.b:one', '…=a.b:two']);
    const urn = 'urn:amazon:webservices:federation:';
    expect(shortened(`${urn}eu-central-1`, `${urn}eu-west-1`)).toEqual(['…:eu-central-1', '…:eu-west-1']);
  });

  test('leaves short values whole, and a single long one', () => {
    expect(shortened('https://a.example/one', 'https://a.example/two')).toEqual([
      'https://a.example/one',
      'https://a.example/two',
    ]);
    const alone = finding({ expected: { kind: 'url', text: `${ISSUER}d-9900000000` }, received: null });
    expect(withShortValues(alone)).toEqual(alone);
  });

  test('never lets two different values look alike', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '…'), maxLength: 80 });
    fc.assert(
      fc.property(text, text, text, text, (start, one, other, end) => {
        fc.pre(one !== other);
        const [expected, received] = shortened(start + one + end, start + other + end);
        expect(expected).not.toBe(received);
      }),
    );
  });
});
