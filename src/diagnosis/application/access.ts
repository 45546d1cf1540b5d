import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { ruleValue } from '../value.ts';
import { type ApplicationCheck, wrongSetting } from './application-check.ts';

export const applicationEnabled: ApplicationCheck = {
  code: 'application-disabled-at-idp',
  ask: ({ isEnabled }) => {
    if (isEnabled === null) return NOT_APPLICABLE;
    return isEnabled ? PASS : failing(wrongSetting('application', 'decisive', ruleValue('On'), ruleValue('Off')));
  },
};

export const applicationOfSaml: ApplicationCheck = {
  code: 'application-unknown-to-idp',
  ask: ({ isSaml }) => {
    if (isSaml === null) return NOT_APPLICABLE;
    return isSaml ? PASS : failing(wrongSetting('application', 'decisive', ruleValue('SAML'), null));
  },
};

export const anyoneAssigned: ApplicationCheck = {
  code: 'user-not-assigned',
  ask: ({ isAssigned }) => {
    if (isAssigned === null) return NOT_APPLICABLE;
    return isAssigned ? PASS : failing(wrongSetting('user-assignment', 'likely', null, ruleValue('0')));
  },
};
