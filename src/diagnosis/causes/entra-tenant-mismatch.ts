import { ENTRA } from '../../idp/entra/recognition.ts';
import { tenantOf } from '../../idp/shape-check.ts';
import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { Context } from '../context.ts';
import type { SettingsCheck } from '../definition.ts';
import { signInUrlOf, signInUrlWorked } from '../sign-in-url.ts';
import { stated } from '../value.ts';

const issuersOf = ({ instance, assertion }: Context): readonly string[] =>
  [instance?.idpEntityId, assertion?.issuer?.value].filter((issuer) => issuer !== null && issuer !== undefined);

/** The sign-in URL and the issuer both contain the Entra tenant, which must be the same in both. */
export const entraTenantMismatch: SettingsCheck<'entra-tenant-mismatch'> = {
  code: 'entra-tenant-mismatch',
  kind: 'settings',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [
    observed(
      'Fixing "It\'s not you, it\'s us" (2023)',
      'https://blog.revolve.team/2023/08/24/fixing-its-not-you-its-us-in-aws-iam-identity-center-aws-sso/',
    ),
  ],
  idpTopics: [],
  awsTopics: ['idp-sign-in-url'],
  step: 'request',
  ask: (context) => {
    const signInUrl = signInUrlOf(context);
    const tenant = signInUrl === null ? null : tenantOf(signInUrl, ENTRA.signInUrl);
    const issuers = issuersOf(context).filter((issuer) => tenantOf(issuer, ENTRA.issuer) !== null);
    if (signInUrl === null || tenant === null || issuers.length === 0) return NOT_APPLICABLE;
    const other = issuers.find((issuer) => tenantOf(issuer, ENTRA.issuer)?.toLowerCase() !== tenant.toLowerCase());
    if (other === undefined) return PASS;
    return failing({
      weight: signInUrlWorked(context) ? 'notice' : 'decisive',
      field: context.request?.destination ? 'AuthnRequest/@Destination' : 'IdP sign-in URL',
      expected: stated('entity-id', other),
      received: stated('url', signInUrl),
      expectedFrom: context.instance?.idpEntityId ? 'instance' : 'post',
    });
  },
};
