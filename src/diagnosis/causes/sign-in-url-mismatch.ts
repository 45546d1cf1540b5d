import { aws } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS, unknown } from '../check.ts';
import type { SettingsCheck } from '../definition.ts';
import { nearest } from '../difference.ts';
import { saysIdp } from '../refused.ts';
import { signInUrlOf, signInUrlWorked, singleSignOnUrls } from '../sign-in-url.ts';
import { stated } from '../value.ts';

/** The IdP's metadata does not contain AWS's sign-in URL for this IdP. */
export const signInUrlMismatch: SettingsCheck<'sign-in-url-mismatch'> = {
  code: 'sign-in-url-mismatch',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [aws('External identity providers', 'manage-your-identity-source-idp.html')],
  idpTopics: [],
  awsTopics: ['idp-sign-in-url'],
  step: 'request',
  ask: (context) => {
    const said = saysIdp('sign-in-url-mismatch', context);
    if (said) return said;
    const isOwn = context.request?.destination || context.instance?.idpSignInUrl;
    const signInUrl = isOwn ? signInUrlOf(context) : null;
    if (signInUrl === null) return NOT_APPLICABLE;
    const offered = singleSignOnUrls(context.instance);
    if (offered.length === 0) return unknown('idp-metadata');
    if (offered.includes(signInUrl)) return PASS;
    return failing({
      weight: signInUrlWorked(context) ? 'notice' : 'likely',
      field: context.request?.destination ? 'AuthnRequest/@Destination' : 'IdP sign-in URL',
      expected: stated('url', nearest(offered, signInUrl)),
      received: stated('url', signInUrl),
      expectedFrom: 'idp-metadata',
    });
  },
};
