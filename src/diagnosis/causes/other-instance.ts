import { parseAcsUrl, parseIssuerUrl } from '../../identity-center/endpoints.ts';
import { MULTI_REGION, samlCore } from '../basis.ts';
import type { Group } from '../definition.ts';
import { findingOf } from '../find-findings.ts';
import type { Finding } from '../finding.ts';

const isOtherDirectory = (finding: Finding | null): boolean => {
  const [expected, received] = [
    parseIssuerUrl(finding?.expected?.text ?? ''),
    parseIssuerUrl(finding?.received?.text ?? ''),
  ];
  return expected !== null && received !== null && expected.directoryId !== received.directoryId;
};

const isOtherTenant = (finding: Finding | null): boolean => {
  const [expected, received] = [parseAcsUrl(finding?.expected?.text ?? ''), parseAcsUrl(finding?.received?.text ?? '')];
  return expected !== null && received !== null && expected.tenant !== received.tenant;
};

/** The application at the IdP is set up for another Identity Center instance. */
export const otherInstance: Group<'other-instance'> = {
  code: 'other-instance',
  kind: 'group',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [samlCore('2.5.1.4'), MULTI_REGION],
  idpTopics: ['audience', 'acs-url'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  grouping: {
    applies: (findings) =>
      isOtherDirectory(findingOf(findings, 'audience-mismatch')) &&
      isOtherTenant(findingOf(findings, 'posted-to-unknown-acs')),
    explains: ['audience-mismatch', 'posted-to-unknown-acs'],
  },
};
