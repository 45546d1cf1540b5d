import { CAUSES, type CauseDefinition } from '../../src/diagnosis/causes.ts';
import { CLOUDTRAIL_CODES } from '../../src/diagnosis/cloudtrail.ts';
import { CLOUDTRAIL_TEXTS, type CloudTrailError } from '../../src/identity-center/cloudtrail.ts';
import { SIGN_IN_PAGES, type SignInPage } from '../../src/identity-center/sign-in-pages.ts';
import { RECOGNISABLE } from '../../src/idp/products.ts';
import type { MessageKey } from '../../src/message-key.ts';
import { addressOfIdp, HOME } from './addresses.ts';
import { kindOf } from './aws-words.ts';
import type { Reader, SitePage } from './frame.ts';
import { type Html, html } from './html.ts';
import {
  awsWordsLink,
  causeLink,
  causeList,
  diagnoseLink,
  linkTo,
  list,
  type Place,
  quoted,
  section,
} from './parts.ts';

const GROUPS = ['response', 'request', 'settings', 'iam'] as const;
type Group = (typeof GROUPS)[number];

const GROUP_HEADINGS: Readonly<Record<Group, MessageKey>> = {
  response: 'site_causes_response',
  request: 'site_causes_request',
  settings: 'site_causes_settings',
  iam: 'site_causes_iam',
};

const groupOf = (cause: CauseDefinition): Group => {
  if ('door' in cause && cause.door === 'iam-federation') return 'iam';
  if (cause.kind === 'settings') return 'settings';
  return cause.kind === 'refusal' || cause.kind === 'no-response' ? 'request' : 'response';
};

/** The start page: by what AWS shows, by what CloudTrail records, by identity provider, and every cause. */
export const homePage = (reader: Reader): SitePage => {
  const { t } = reader;
  const place = { address: HOME, reader };
  const ofIam = SIGN_IN_PAGES.filter((page) => kindOf(page) === 'iam');
  const others = SIGN_IN_PAGES.filter((page) => kindOf(page) !== 'iam');
  const products = RECOGNISABLE.map(({ id, name }) => html`<a href="${linkTo(place, addressOfIdp(id))}">${name}</a>`);
  return {
    address: HOME,
    title: t('site_title'),
    description: t('site_description'),
    heading: t('extension_name'),
    content: html`<p class="lead">${t('store_problem')} ${t('store_answer')}</p>
<p>${t('site_diagnose_how')}</p>
<p>${diagnoseLink(place)}</p>
${section(t('site_aws_words'), awsWordsList(others, place))}
<h3>${t('site_causes_iam')}</h3>
${awsWordsList(ofIam, place)}
${section(t('site_cloudtrail'), list(CLOUDTRAIL_TEXTS.map(([error, text]) => recordedText(error, text, place))))}
${section(t('site_idp_words'), list(products))}
${section(t('site_causes'), html`${GROUPS.map((group) => causesOf(group, place))}`)}`,
  };
};

const awsWordsList = (pages: readonly SignInPage[], place: Place): Html =>
  list(pages.map((page) => awsWordsLink(page, place)));

const recordedText = (error: CloudTrailError, text: string, place: Place): Html =>
  html`${quoted(text)}${CLOUDTRAIL_CODES[error].map((code) => html`<br>${causeLink(code, place)}`)}`;

const causesOf = (group: Group, place: Place): Html => {
  const codes = CAUSES.filter((cause) => groupOf(cause) === group).map(({ code }) => code);
  return html`<h3>${place.reader.t(GROUP_HEADINGS[group])}</h3>
${causeList(codes, place)}
`;
};
