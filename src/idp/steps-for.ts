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
 * What to do about a setting in this product's console. If the product's own words are not known, the step has neutral
 * words and says "usually", because nobody documents that the product's application has such a setting.
 */
export const stepsFor = ({ id }: IdpProduct, topic: IdpTopic): readonly ConsoleStep[] =>
  stepsOf(CONSOLES[id][topic] ?? AS_GENERAL, GENERAL_CONSOLE[topic]);

const perhapsHere = (step: ConsoleStep): ConsoleStep =>
  IDENTITY_CENTER_APPLICATION.test(step.path[0] ?? '') ? { ...step, basis: 'unverified' } : step;

const isAccountTopic = (topic: IdpTopic | AccountTopic): topic is AccountTopic => topic in GENERAL_ACCOUNT_CONSOLE;

/** What a path for the application of IAM Identity Center contains. */
const IDENTITY_CENTER_APPLICATION = /^(?:SAML application for )?AWS IAM Identity Center$/;

/** What settings of the application for Identity Center are called in the application for an AWS account. */
const OF_ACCOUNT: Readonly<Partial<Record<IdpTopic, AccountTopic>>> = {
  application: 'account-application',
  audience: 'account-audience',
  'acs-url': 'account-endpoint',
  certificate: 'account-metadata',
  metadata: 'account-metadata',
  issuer: 'account-metadata',
};

/**
 * The same in this product's application for an AWS account (IAM federation). A setting that is not specific to that
 * application is "usually" where the one for Identity Center has it.
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
