import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { ConsoleStep } from '../../src/console-step.ts';
import { ACCOUNT_CONSOLES } from '../../src/idp/account-consoles.ts';
import { ACCOUNT_TOPICS } from '../../src/idp/account-topics.ts';
import { GENERAL_ACCOUNT_CONSOLE } from '../../src/idp/general/account-console.ts';
import { PRODUCTS, productById } from '../../src/idp/products.ts';
import { accountStepsFor, stepsFor } from '../../src/idp/steps-for.ts';
import { KNOWN } from './samples.ts';

const every: readonly { readonly where: string; readonly id: string; readonly step: ConsoleStep }[] = PRODUCTS.flatMap(
  (product) =>
    ACCOUNT_TOPICS.flatMap((topic) =>
      accountStepsFor(product, topic).map((step) => ({ where: `${product.id} ${topic}`, id: product.id, step })),
    ),
);

describe('the steps in the application for an AWS account', () => {
  it('cover every topic for every product', () => {
    const answered = new Set(every.map(({ where }) => where));
    expect(answered.size).toBe(PRODUCTS.length * ACCOUNT_TOPICS.length);
  });

  it('are the product’s own if it has them, else the general ones', () => {
    expect(accountStepsFor(productById('entra'), 'account-role')).toBe(ACCOUNT_CONSOLES.entra?.['account-role']);
    expect(accountStepsFor(productById('zitadel'), 'account-role')).toEqual(GENERAL_ACCOUNT_CONSOLE['account-role']);
  });

  it.each(['entra', 'okta', 'google', 'jumpcloud', 'onelogin', 'adfs', 'keycloak', 'pingone', 'simplesamlphp'])(
    'name where %s sets roles and session name, and takes the metadata from',
    (id) => {
      const product = productById(id);
      for (const topic of ['account-role', 'account-session-name', 'account-metadata'] as const) {
        expect(accountStepsFor(product, topic), topic).not.toBe(GENERAL_ACCOUNT_CONSOLE[topic]);
      }
    },
  );

  it('for other settings lead to their usual place in that application', () => {
    const [own] = stepsFor(productById('entra'), 'sign-assertion');
    const [step] = accountStepsFor(productById('entra'), 'sign-assertion');
    expect(own?.path).toContain('AWS IAM Identity Center');
    expect(step).toEqual({
      ...own,
      path: own?.path.map((name) =>
        name === 'AWS IAM Identity Center' ? 'SAML application for the AWS account' : name,
      ),
      basis: 'unverified',
      source: null,
    });
    const named = PRODUCTS.flatMap((product) => accountStepsFor(product, 'validity')).flatMap(({ path }) => path);
    expect(named.filter((name) => name.includes('Identity Center'))).toEqual([]);
  });

  it('have no empty or padded word, and a page where they are documented', () => {
    for (const { where, step } of every) {
      for (const word of [...step.path, step.field ?? 'none']) expect(word, where).toMatch(/^\S(.*\S)?$/);
      expect(step.source === null, where).toBe(step.basis === 'unverified');
    }
  });

  it('are documented by the maker or by AWS', () => {
    const makers: Readonly<Record<string, readonly string[]>> = {
      ...Object.fromEntries(Object.entries(KNOWN).map(([id, { vendorHosts }]) => [id, vendorHosts])),
      okta: ['support.okta.com'],
      onelogin: ['onelogin.service-now.com'],
      jumpcloud: ['jumpcloud.com', 'support.jumpcloud.com'],
    };
    const strays = every.filter(({ id, step: { source } }) => {
      const host = source === null ? 'docs.aws.amazon.com' : new URL(source).hostname;
      return host !== 'docs.aws.amazon.com' && makers[id]?.includes(host) !== true;
    });
    expect(strays.map(({ where, step }) => `${where} ${step.source}`)).toEqual([]);
  });

  it('belong to the product that uses them, or to all, and each have a sentence', () => {
    for (const { where, id, step } of every) {
      if (step.note === null) continue;
      expect(step.note, where).toMatch(new RegExp(`^idp_(?:${id}|general)_`));
      expect(messages, where).toHaveProperty(step.note);
    }
  });
});
