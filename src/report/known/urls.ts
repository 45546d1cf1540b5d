import { PARTITIONS } from '../../identity-center/partitions.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Path segments that SAML products and AWS use for every customer. */
const SEGMENTS = words(
  'saml saml2 saml2.0 samlp sso slo idp sp adfs ls services service trust realms auth oauth2 protocol app apps acs platform ' +
    'start login logout metadata metadata.xml descriptor o profile post redirect v1 v2 application applications binding init ' +
    'portal directory http-post http-redirect amazon_aws_sso aws-sso aws shibboleth simplesaml simplesamlphp www module.php ' +
    'ssoservice.php metadata.php sso.saml2 idpinitiated sso.wsfed federationmetadata 2007-06 federationmetadata.xml ' +
    'federation as saml20 authn completessologin home users user consumer response console',
);
export const isKnownSegment = (segment: string): boolean => SEGMENTS.has(segment.toLowerCase());

const BEFORE_USERS = words('users user u people person profiles profile members member employees employee personal my');
/** Path segments after which products name the customer. */
export const isBeforeUser = (segment: string): boolean => BEFORE_USERS.has(segment.toLowerCase());

/** The names of query parameters of SAML, OpenID Connect and products' sign-in pages; their values are not kept. */
const QUERY_NAMES = words(
  'samlrequest samlresponse relaystate sigalg signature samlencoding samlart entityid providerid spentityid idpid spid ' +
    'forceauthn authnrequest id app appid app_id application client_id tenant tenantid realm target targetresource ' +
    'returnto return_to redirect redirect_uri redirect_url continue url state scope nonce response_type login_hint ' +
    'domain_hint prompt username user email hint organization org org_id directory_id workflowstatehandle workflowresulthandle ' +
    'orchestrator_id wa wtrealm wctx whr wreply wfresh client-request-id sso_reload mkt locale lang ui_locales tab_id ' +
    'execution session_code fromuri iss',
);
export const isKnownQueryName = (name: string): boolean => QUERY_NAMES.has(name.toLowerCase());

/** The customer's id at Google, which its administrator needs: `?idpid=C01abc2de`. */
const GOOGLE_CUSTOMER = /^C0[0-9a-z]{7}$/;
export const isKnownQueryValue = (name: string, value: string): boolean =>
  name.toLowerCase() === 'idpid' && GOOGLE_CUSTOMER.test(value);

/** AWS hosts show the Region and the kind of endpoint; the part that names the customer is replaced. */
export const AWS_SUFFIXES: readonly string[] = PARTITIONS.flatMap(({ signInSuffixes, arrivalSuffixes }) => [
  ...signInSuffixes,
  ...arrivalSuffixes,
  'portal.amazonaws.com',
]);
const AWS_LABELS = words('sso signin signin-fips portal start us-gov-home home www');
export const isAwsLabel = (label: string): boolean => AWS_LABELS.has(label);

/** Labels in the hosts of many organisations: top-level domains, common names of servers, the IdPs' own domains. */
const HOST_LABELS = words(
  'com net org edu gov io co uk de fr eu ch at us info biz dev cloud app test example invalid local localhost internal corp lan ' +
    'www sso idp auth login signin accounts account id iam saml adfs sts fs federation keycloak shibboleth portal secure ' +
    'okta oktapreview okta-emea auth0 onelogin jumpcloud pingidentity pingone google googleapis microsoft microsoftonline ' +
    'windows chinacloudapi partner zitadel authentik cyberark idaptive duosecurity cloudflareaccess aws amazon amazonaws ' +
    'awsapps signin-fips',
);
export const isKnownHostLabel = (label: string): boolean => HOST_LABELS.has(label.toLowerCase());

/** Entity IDs that are not URLs and are the same for every customer: IAM's own, Microsoft's, products' defaults. */
const ENTITY_IDS = new Set([
  'urn:amazon:webservices',
  'urn:amazon:webservices:govcloud',
  'urn:amazon:webservices:cn-north-1',
  'urn:amazon:webservices:cn',
  'urn:amazon:webservices:china',
  'urn:federation:MicrosoftOnline',
  'JumpCloud',
  'PingConnect',
  // The unchanged values in the application templates of Entra and JumpCloud.
  'https://*.signin.aws.amazon.com/platform/saml/acs/*',
  'https://YOUR_ACS_URL/',
]);
export const isKnownEntityId = (text: string): boolean => ENTITY_IDS.has(text);
