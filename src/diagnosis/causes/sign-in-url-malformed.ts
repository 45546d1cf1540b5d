import { shapeOf } from '../../idp/shape-check.ts';
import { aws } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import type { Weight } from '../finding.ts';
import { signInUrlOf, signInUrlWorked } from '../sign-in-url.ts';
import { ruleValue, stated } from '../value.ts';

const weightOf = (isUrl: boolean, shape: ReturnType<typeof shapeOf>): Weight => {
  if (!isUrl) return 'decisive';
  return shape?.fits === false && shape.basis === 'documented' ? 'likely' : 'notice';
};

/** AWS's IdP sign-in URL must have the form that this IdP product uses. */
export const signInUrlMalformed: SettingsCheck<'sign-in-url-malformed'> = {
  code: 'sign-in-url-malformed',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [aws('External identity providers', 'manage-your-identity-source-idp.html')],
  idpTopics: [],
  awsTopics: ['idp-sign-in-url'],
  step: null,
  ask: (context) => {
    const signInUrl = signInUrlOf(context);
    if (signInUrl === null) return NOT_APPLICABLE;
    const isUrl = /^https?:\/\//.test(signInUrl) && URL.canParse(signInUrl);
    const shape = shapeOf(signInUrl, context.idp.product.signInUrl);
    if (isUrl && (shape === null || shape.fits)) return PASS;
    return failing({
      weight: signInUrlWorked(context) ? 'notice' : weightOf(isUrl, shape),
      field: context.request?.destination ? 'AuthnRequest/@Destination' : 'IdP sign-in URL',
      expected: ruleValue(shape?.fits === false ? shape.example : 'https://…'),
      received: stated('url', signInUrl),
      expectedFrom: 'identity-center-rule',
    });
  },
};
