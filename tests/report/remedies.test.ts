import { describe, expect, it } from 'vitest';
import type { ConsoleStep } from '../../src/console-step.ts';
import { CAUSES, type Code } from '../../src/diagnosis/causes.ts';
import { OUTSIDE_BROWSER } from '../../src/diagnosis/outside-codes.ts';
import { CONSOLE_STEPS, CONSOLE_TOPICS } from '../../src/identity-center/console.ts';
import type { IdpProductId } from '../../src/idp/product.ts';
import { PRODUCTS, productById } from '../../src/idp/products.ts';
import { REASON_TOPICS } from '../../src/idp/refusals/reason-topics.ts';
import type { RefusalReasonId } from '../../src/idp/refusals/refusal.ts';
import { stepsFor } from '../../src/idp/steps-for.ts';
import { IDP_TOPICS } from '../../src/idp/topics.ts';
import { acsUrlsOf, outsideSteps, type Remediable, type Remedy, remediesFor } from '../../src/report/remedies.ts';

const ISSUER = 'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-9367000000';
const ACS = 'https://eu-west-1.signin.aws/platform/saml/acs/75732d656173742d312d';

const diagnosed = (code: Code, product: IdpProductId): Remediable => ({
  cause: { code, weight: 'decisive', explains: [] },
  authnRequest: {
    id: 'aws_1',
    issuer: ISSUER,
    acsUrl: ACS,
    destination: null,
    nameIdFormat: null,
    issueInstant: null,
  },
  instance: null,
  account: null,
  signIn: { door: 'identity-center', postedTo: null },
  refusal: null,
  idp: { product, entityId: null },
  metadata: [],
});

const remedies = (code: Code, product: IdpProductId): readonly Remedy[] => remediesFor(diagnosed(code, product));
const fixers = (code: Code, product: IdpProductId): readonly string[] =>
  remedies(code, product).map(({ fixer }) => fixer);
const stepsOf = (code: Code, product: IdpProductId): readonly ConsoleStep[] =>
  remedies(code, product).flatMap(({ steps }) => steps.map(({ step }) => step));

describe('who acts first', () => {
  it.each(PRODUCTS.map(({ id }) => id))("is AWS's administrator for a new certificate of %s", (product) => {
    expect(fixers('signature-key-mismatch', product)).toEqual(['aws-admin', 'idp-admin']);
    expect(fixers('certificate-changed', product)[0]).toBe('aws-admin');
  });

  it("is the IdP's administrator if both must act and their step comes first", () => {
    expect(fixers('certificate-expired', 'okta')).toEqual(['idp-admin', 'aws-admin']);
    expect(fixers('other-idp-application', 'okta')).toEqual(['idp-admin', 'aws-admin']);
  });

  it("is AWS's administrator if the product creates no users there", () => {
    expect(fixers('user-not-provisioned', 'okta')).toEqual(['idp-admin', 'aws-admin']);
    expect(stepsOf('user-not-provisioned', 'adfs').map(({ note }) => note)).toContain('idp_general_provisioning_none');
  });
});

describe('the steps', () => {
  it.each(PRODUCTS.map(({ id }) => id))(
    'for %s do not fix a changed message by other signature settings',
    (product) => {
      for (const code of ['signature-broken', 'signature-wrapped'] as const) {
        const signing = stepsFor(productById(product), 'sign-assertion');
        expect(stepsOf(code, product).filter((step) => signing.includes(step))).toEqual([]);
        expect(stepsOf(code, product)).not.toEqual([]);
      }
    },
  );

  it('contain the values to paste', () => {
    const values = (code: Code): readonly string[] =>
      remedies(code, 'okta').flatMap(({ steps }) => steps.flatMap((each) => each.values));
    expect(values('audience-mismatch')).toContain(ISSUER);
    expect(values('acs-not-registered')).toContain(ACS);
  });

  it('exist for every administrator that a cause names', () => {
    const without = CAUSES.flatMap(({ code, fixedBy, idpTopics, awsTopics }) => [
      ...(fixedBy.some((each) => each === 'idp-admin') && idpTopics.length + awsTopics.length === 0 ? [code] : []),
      ...(fixedBy.some((each) => each === 'aws-admin') && awsTopics.length === 0 ? [code] : []),
    ]);
    expect(without).toEqual([]);
  });
});

describe("an IdP's own reason", () => {
  const pathsFor = (code: Code, reason: RefusalReasonId | null): readonly (readonly string[])[] =>
    remediesFor({ ...diagnosed(code, 'pingfederate'), refusal: reason && { reason } }).flatMap(({ steps }) =>
      steps.map(({ step }) => step.path),
    );

  it('about an account points to the log and not to an assignment', () => {
    const all = pathsFor('user-account-refused', null);
    for (const reason of ['account-locked', 'account-disabled', 'account-unknown', 'password'] as const) {
      const paths = pathsFor('user-account-refused', reason);
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.length).toBeLessThan(all.length);
    }
    expect(pathsFor('user-account-refused', 'wrong-account')).toEqual(all);
  });

  it('about the binding points to its setting', () => {
    expect(pathsFor('request-unusable-at-idp', 'request-binding')[0]?.at(-1)).toBe('Allowable SAML Bindings');
  });

  it('does not change the steps of another cause', () => {
    expect(pathsFor('status-not-success', 'account-locked')).toEqual(pathsFor('status-not-success', null));
  });
});

describe('a message that the product does not build by itself', () => {
  it.each(['structure-invalid', 'condition-unknown', 'issuer-format', 'message-unusual'] as const)(
    'is traced to what changes it: %s',
    (code) => {
      expect(stepsOf(code, 'cyberark').map(({ field }) => field)).toEqual(['Custom Logic']);
      expect(stepsOf(code, 'general').map(({ note }) => note)).toEqual(['idp_general_message_form_custom']);
    },
  );

  it('is signed and sent by settings if the product has them', () => {
    const fields = (code: Code): readonly (string | null)[] => stepsOf(code, 'keycloak').map(({ field }) => field);
    expect(fields('signature-not-by-profile')).toEqual(['Canonicalization method']);
    expect(fields('message-wrapping')).toEqual(['Force POST binding']);
    expect(fields('authn-statement-missing')).toEqual(['Include AuthnStatement']);
  });
});

describe('a user', () => {
  const fields = (code: Code): readonly (string | null)[] => stepsOf(code, 'okta').map(({ field }) => field);

  it('is added only where Identity Center may not have one of this name', () => {
    expect(fields('user-not-provisioned')).toContain('Username');
    expect(fields('username-mismatch')).toContain('Username');
    expect(fields('user-known-yet-refused')).not.toContain('Username');
  });
});

describe('what a browser cannot see', () => {
  const steps = OUTSIDE_BROWSER.flatMap((code) => outsideSteps(code, diagnosed('audience-mismatch', 'okta')));

  it("is looked up in AWS's consoles", () => {
    const looked = (topic: (typeof CONSOLE_TOPICS)[number]): boolean =>
      CONSOLE_STEPS[topic].every((step) => steps.some((each) => each.step === step));
    expect(
      (['provisioning', 'attributes-for-access-control', 'ad-connector', 'cloudtrail'] as const).filter(
        (topic) => !looked(topic),
      ),
    ).toEqual([]);
  });
});

describe('ACS URLs to paste', () => {
  it('never have an id in place of the tenant', () => {
    const withId = ['d-9367000000', 'ssoins-72230a1b2c3d4e5f'].map(
      (id) => `https://eu-west-1.signin.aws/platform/saml/acs/${id}`,
    );
    const instance = {
      name: null,
      source: 'settings' as const,
      issuerUrl: null,
      acsUrls: [...withId, ACS],
      portalUrl: null,
      region: null,
      partition: null,
      directoryId: null,
      tenant: null,
    };
    expect(acsUrlsOf({ authnRequest: null, instance })).toEqual([ACS]);
  });
});

describe('no topic is out of reach', () => {
  it('of AWS’s consoles', () => {
    const reached = new Set([
      ...OUTSIDE_BROWSER.flatMap((code) => outsideSteps(code, diagnosed('audience-mismatch', 'okta'))).map(
        ({ step }) => step,
      ),
      ...CAUSES.flatMap(({ code }) => stepsOf(code, 'okta')),
    ]);
    expect(CONSOLE_TOPICS.filter((topic) => !CONSOLE_STEPS[topic].some((step) => reached.has(step)))).toEqual([]);
  });

  it('of an IdP', () => {
    const reached = new Set([...CAUSES.flatMap(({ idpTopics }) => idpTopics), ...Object.values(REASON_TOPICS).flat()]);
    expect(IDP_TOPICS.filter((topic) => !reached.has(topic))).toEqual([]);
  });
});
