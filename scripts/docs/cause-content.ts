import type { ConsoleStep } from '../../src/console-step.ts';
import { type Code, causeByCode } from '../../src/diagnosis/causes.ts';
import type { Door } from '../../src/diagnosis/door.ts';
import type { Basis } from '../../src/diagnosis/finding.ts';
import { GENERAL } from '../../src/idp/general/recognition.ts';
import type { IdpProduct, IdpProductId } from '../../src/idp/product.ts';
import { PRODUCTS } from '../../src/idp/products.ts';
import { keyOf } from '../../src/message-key.ts';
import { type Remedy, type RemedyStep, remediesFor } from '../../src/report/remedies.ts';
import { fixerText } from '../../src/wording/closed-lists.ts';
import { meaningOf, titleOf } from '../../src/wording/code-texts.ts';
import { stepText } from '../../src/wording/step-text.ts';
import type { Translate } from '../../src/wording/translate.ts';

/** The content of a page about a code in one language, from which docs/causes and the site are made. */
export interface CauseContent {
  readonly code: Code;
  readonly heading: string;
  readonly meaning: string;
  /** The sentence of a diagnosis, with an ellipsis in place of each value. */
  readonly sentence: string;
  readonly fixedBy: readonly string[];
  /** AWS's side once, each product with its own steps, and the general words last. */
  readonly consoles: readonly CauseConsole[];
  readonly basis: readonly CauseBasis[];
}

export interface CauseConsole {
  readonly id: IdpProductId | 'aws';
  /** The product, as its maker writes it. */
  readonly product: string;
  readonly steps: readonly { readonly text: string; readonly source: string | null }[];
}

export interface CauseBasis {
  readonly text: string;
  readonly url: string | null;
}

/** @param ellipsis the text that replaces a value in the sentence */
export const causeContent = (code: Code, t: Translate, ellipsis: string): CauseContent => {
  const cause = causeByCode(code);
  return {
    code,
    heading: headingOf(code, t),
    meaning: meaningOf(code, t),
    sentence: t(keyOf('sentence', code), { field: ellipsis, expected: ellipsis, received: ellipsis, apart: ellipsis }),
    fixedBy: cause?.fixedBy.map((fixer) => fixerText(fixer, t)) ?? [],
    consoles: consolesOf(code).map(({ id, remedy: { product, steps } }) => ({
      id,
      product,
      steps: steps.map(({ step, values }) => ({ text: stepText(step, values, t), source: step.source })),
    })),
    basis: cause?.basis.map((basis) => basisOf(basis, t)) ?? [],
  };
};

const doorOf = (code: Code): Door => {
  const cause = causeByCode(code);
  return cause !== undefined && 'door' in cause ? cause.door : 'identity-center';
};

/** The title in the form of a headline, which names IAM federation if the sign-in uses it. */
export const headingOf = (code: Code, t: Translate): string =>
  doorOf(code) === 'iam-federation' ? t('headline_iam_federation', { headline: titleOf(code, t) }) : titleOf(code, t);

const basisOf = ({ kind, reference, url }: Basis, t: Translate): CauseBasis => ({
  text: t(keyOf('ui_basis', kind), { reference }),
  url,
});

const remedies = (code: Code, product: IdpProduct): readonly Remedy[] =>
  remediesFor({
    cause: { code, weight: 'decisive', explains: [] },
    authnRequest: null,
    instance: null,
    account: null,
    signIn: { door: doorOf(code), postedTo: null },
    refusal: null,
    idp: { product: product.id, entityId: null },
    metadata: [],
  });

const consolesOf = (code: Code): readonly { readonly id: CauseConsole['id']; readonly remedy: Remedy }[] => {
  const general = remedies(code, GENERAL);
  const generalOfIdp = general.filter(({ fixer }) => fixer === 'idp-admin');
  const generalSteps = generalOfIdp.flatMap(({ steps }) => steps.map(({ step }) => step));
  const own = PRODUCTS.filter((product) => product !== GENERAL).flatMap((product) =>
    remedies(code, product)
      .filter(({ fixer, steps }) => fixer === 'idp-admin' && !areSame(steps, generalSteps))
      .map((remedy) => ({ id: product.id, remedy })),
  );
  return [
    ...general.filter(({ fixer }) => fixer === 'aws-admin').map((remedy) => ({ id: 'aws' as const, remedy })),
    ...own,
    ...generalOfIdp.map((remedy) => ({ id: GENERAL.id, remedy })),
  ];
};

const areSame = (steps: readonly RemedyStep[], others: readonly ConsoleStep[]): boolean =>
  steps.length === others.length && steps.every(({ step }, index) => step === others[index]);
