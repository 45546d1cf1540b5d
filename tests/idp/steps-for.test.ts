import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { ConsoleStep } from '../../src/console-step.ts';
import { ACCOUNT_TOPICS } from '../../src/idp/account-topics.ts';
import { ADFS } from '../../src/idp/adfs/recognition.ts';
import { AS_GENERAL } from '../../src/idp/console.ts';
import { CONSOLES } from '../../src/idp/consoles.ts';
import { ENTRA } from '../../src/idp/entra/recognition.ts';
import { GENERAL } from '../../src/idp/general/recognition.ts';
import type { IdpProduct } from '../../src/idp/product.ts';
import { PRODUCTS, productById } from '../../src/idp/products.ts';
import { accountStepsFor, stepsFor } from '../../src/idp/steps-for.ts';
import { IDP_TOPICS, type IdpTopic } from '../../src/idp/topics.ts';
import { KNOWN } from './samples.ts';

const isOwn = (product: IdpProduct, topic: IdpTopic): boolean =>
  (CONSOLES[product.id][topic] ?? AS_GENERAL) !== AS_GENERAL;

const every = PRODUCTS.flatMap((product) =>
  IDP_TOPICS.filter((topic) => isOwn(product, topic)).flatMap((topic) =>
    stepsFor(product, topic).map((step) => ({ where: `${product.id} ${topic}`, product, step })),
  ),
);

const sayingNothing = ({ path, field, note }: ConsoleStep): boolean =>
  path.length === 0 && field === null && note === null;

describe('the list of products', () => {
  it('contains each once, the general one last', () => {
    const ids = PRODUCTS.map((product) => product.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('general');
  });

  it('is found only by id', () => {
    expect(productById('adfs')).toBe(ADFS);
    expect(productById('general')).toBe(GENERAL);
    expect(productById('')).toBe(GENERAL);
    expect(productById('constructor')).toBe(GENERAL);
  });
});

describe('the steps', () => {
  it('cover every topic for every product', () => {
    const silent = PRODUCTS.flatMap((product) =>
      IDP_TOPICS.filter((topic) => stepsFor(product, topic).length === 0).map((topic) => `${product.id} ${topic}`),
    );
    expect(silent).toEqual([]);
  });

  it('are the product’s own if it has them, else the general ones, with "usually"', () => {
    expect(stepsFor(ENTRA, 'name-id-value')).toBe(CONSOLES.entra['name-id-value']);
    expect(CONSOLES.adfs['session-length']).toBe(AS_GENERAL);
    const [general] = stepsFor(GENERAL, 'session-length');
    expect(general?.basis).toBe('documented');
    expect(stepsFor(ADFS, 'session-length')).toEqual([{ ...general, basis: 'unverified' }]);
  });

  it('for the host are the same for every self-hosted product', () => {
    expect(CONSOLES.keycloak.clock).toBe(AS_GENERAL);
    expect(stepsFor(productById('keycloak'), 'clock')).toEqual(stepsFor(GENERAL, 'clock'));
  });

  it('say so if the product has no such setting, instead of making people look for it', () => {
    expect(stepsFor(ADFS, 'provisioning')).toEqual([
      {
        path: [],
        field: null,
        value: null,
        note: 'idp_general_provisioning_none',
        basis: 'unverified',
        source: null,
      },
    ]);
  });

  it.each(['audience', 'acs-url', 'name-id-value', 'certificate', 'metadata'] as const)(
    'name the product’s own place for %s',
    (topic) => {
      expect(PRODUCTS.filter((product) => !isOwn(product, topic)).map((product) => product.id)).toEqual([]);
    },
  );

  it('contain the value of this instance if the product accepts one', () => {
    const pasted = (topic: 'audience' | 'acs-url'): string[] =>
      PRODUCTS.filter((product) => stepsFor(product, topic).some((step) => step.value?.kind === 'known')).map(
        (product) => product.id,
      );
    // ZITADEL reads both from the metadata file and does not let anybody type them.
    const takers = PRODUCTS.map((product) => product.id).filter((id) => id !== 'zitadel');
    expect(pasted('audience')).toEqual(takers);
    expect(pasted('acs-url')).toEqual(takers);
  });

  it('each have a text', () => {
    expect(every.filter(({ step }) => sayingNothing(step)).map(({ where }) => where)).toEqual([]);
  });

  it('have no empty or padded word', () => {
    for (const { where, step } of every) {
      for (const word of [...step.path, step.field ?? 'none']) expect(word, where).toMatch(/^\S(.*\S)?$/);
    }
  });

  it('cite their source if documented', () => {
    for (const { where, step } of every) {
      if (step.basis !== 'documented') continue;
      expect(URL.canParse(step.source ?? ''), where).toBe(true);
      expect(step.source, where).toMatch(/^https:\/\//);
    }
  });

  it.each(Object.entries(KNOWN))(
    'of %s are documented by its maker, by AWS or by the standard',
    (id, { vendorHosts }) => {
      const hosts = every
        .filter(({ product }) => product.id === id)
        .flatMap(({ step }) => (step.basis === 'documented' ? [new URL(step.source ?? '').hostname] : []));
      const shared = ['docs.aws.amazon.com', 'aws.amazon.com', 'docs.oasis-open.org'];
      expect([...new Set(hosts)].filter((host) => !shared.includes(host)).sort()).toEqual(vendorHosts);
    },
  );
});

describe('the notes', () => {
  const known: ReadonlySet<string> = new Set(Object.keys(messages));
  const used: ReadonlySet<string> = new Set(every.flatMap(({ step }) => (step.note === null ? [] : [step.note])));

  it('each have a sentence', () => {
    expect([...used].filter((key) => !known.has(key))).toEqual([]);
  });

  it('belong to the product that uses them, or to all', () => {
    const strays = every.filter(
      ({ product, step }) =>
        step.note !== null && !step.note.startsWith(`idp_${product.id}_`) && !step.note.startsWith('idp_general_'),
    );
    expect(strays.map(({ where, step }) => `${where} ${step.note}`)).toEqual([]);
  });

  it('leave no sentence unused', () => {
    const ofAccounts = PRODUCTS.flatMap((product) =>
      ACCOUNT_TOPICS.flatMap((topic) => accountStepsFor(product, topic)),
    );
    const said = new Set<string | null>([...used, ...ofAccounts.map(({ note }) => note)]);
    expect([...known].filter((key) => key.startsWith('idp_') && !said.has(key))).toEqual([]);
  });
});
