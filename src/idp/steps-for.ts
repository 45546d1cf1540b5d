import { type ConsoleStep, UNVERIFIED } from '../console-step.ts';
import { ACCOUNT_CONSOLES } from './account-consoles.ts';
import type { AccountTopic } from './account-topics.ts';
import { type Absent, AS_GENERAL, type Setting, type Steps } from './console.ts';
import { CONSOLES } from './consoles.ts';
import { GENERAL_ACCOUNT_CONSOLE } from './general/account-console.ts';
import { GENERAL_CONSOLE } from './general/console.ts';
import type { IdpProduct } from './product.ts';
import type { IdpTopic } from './topics.ts';

/**
 * What to do in this product's console about a setting. Where the product's own words are not known, neutral words are used, and
 * "usually": nobody documents that this product has such a setting in its application.
 */
export const stepsFor = ({ id }: IdpProduct, topic: IdpTopic): readonly ConsoleStep[] =>
  stepsOf(CONSOLES[id][topic] ?? AS_GENERAL, GENERAL_CONSOLE[topic]);

const perhapsHere = (step: ConsoleStep): ConsoleStep =>
  IDENTITY_CENTER_APPLICATION.test(step.path[0] ?? '') ? { ...step, basis: 'unverified' } : step;

const isAccountTopic = (topic: IdpTopic | AccountTopic): topic is AccountTopic => topic in GENERAL_ACCOUNT_CONSOLE;

/** What a path contains for the application of IAM Identity Center. */
const IDENTITY_CENTER_APPLICATION = /^(?:SAML application for )?AWS IAM Identity Center$/;

/** What the settings of the application for Identity Center are called in that for an AWS account. */
const OF_ACCOUNT: Readonly<Partial<Record<IdpTopic, AccountTopic>>> = {
  application: 'account-application',
  audience: 'account-audience',
  'acs-url': 'account-endpoint',
  certificate: 'account-metadata',
  metadata: 'account-metadata',
  issuer: 'account-metadata',
};

/**
 * The same in this product's application for an AWS account (IAM federation). What is no setting of that application alone
 * is found where it is in the one for Identity Center, "usually".
 */
export const accountStepsFor = (product: IdpProduct, topic: IdpTopic | AccountTopic): readonly ConsoleStep[] => {
  const own = isAccountTopic(topic) ? topic : OF_ACCOUNT[topic];
  if (own) return stepsOf(ACCOUNT_CONSOLES[product.id]?.[own] ?? AS_GENERAL, GENERAL_ACCOUNT_CONSOLE[own]);
  return isAccountTopic(topic) ? [] : stepsFor(product, topic).map(inAccountApplication);
};

const inAccountApplication = (step: ConsoleStep): ConsoleStep => {
  const path = step.path.map((name) =>
    IDENTITY_CENTER_APPLICATION.test(name) ? 'SAML application for the AWS account' : name,
  );
  return { ...step, path, ...UNVERIFIED };
};

const stepsOf = (setting: Setting, general: Steps): readonly ConsoleStep[] => {
  if (setting === AS_GENERAL) return general.map(perhapsHere);
  return 'absent' in setting ? [stepWithoutSetting(setting)] : setting;
};

const stepWithoutSetting = ({ absent, path, basis, source }: Absent): ConsoleStep => ({
  path,
  field: null,
  value: null,
  note: absent,
  basis,
  source,
});
