import { parseAcsUrl, parseIssuerUrl } from '../identity-center/endpoints.ts';
import { readApplications } from '../idp/applications/read-applications.ts';
import { type IdpApplication, UNKNOWN_APPLICATION } from '../idp-application/idp-application.ts';

/** Patterns of exports other than JSON: PHP, Terraform, Shibboleth's beans, PowerShell's objects and lists, a blueprint. */
const MARKS: readonly RegExp[] = [
  /^[ \t]*[{[]/m,
  /\$metadata ?\[/,
  /^ {0,8}resource "/m,
  /\bRelyingPartyByName\b/,
  /<Objects\b/,
  /^\w{2,60} {0,60}: /m,
  /\bauthentik_providers_saml\b/,
];

/**
 * The application for AWS in an IdP's export. If it has several, the one with AWS's values counts, then one with nearly
 * those, then one for IAM federation; all applications of the same rank are returned.
 *
 * @returns an empty list if the text is not a known export, or if none of several applications has an AWS value
 */
export const readIdpApplications = (text: string): readonly IdpApplication[] => {
  if (!MARKS.some((mark) => mark.test(text))) return [];
  const all = completed(readApplications(text));
  const [best = 0] = all.map(rankOf).toSorted((a, b) => b - a);
  if (best === 0) return all.length === 1 ? all : [];
  return unique(all.filter((application) => rankOf(application) === best));
};

const valuesOf = ({ audiences, acsUrls, recipient, destination }: IdpApplication): readonly string[] =>
  [...(audiences ?? []), ...(acsUrls ?? []), recipient, destination].filter((value) => value !== null);

const rankOf = (application: IdpApplication): number => {
  const values = valuesOf(application);
  if (values.some((value) => parseIssuerUrl(value) !== null || parseAcsUrl(value) !== null)) return 3;
  if (values.some((value) => /signin\.aws|\.signin\.amazon|platform\/saml|portal\.sso\./.test(value))) return 2;
  return application.isAccountFederation ||
    values.some((value) => /urn:amazon:webservices|signin\.aws\.amazon/.test(value))
    ? 1
    : 0;
};

/** Exports in parts (an application, its service principal, its policies) complete each other. */
const completed = (applications: readonly IdpApplication[]): readonly IdpApplication[] => {
  const isPart = ({ audiences, acsUrls }: IdpApplication): boolean => audiences === null && acsUrls === null;
  const whole = applications.filter((application) => !isPart(application));
  if (whole.length === 0) return applications.length > 0 ? [merged(applications)] : [];
  return together(whole).map((application) =>
    merged([application, ...applications.filter((part) => isPart(part) && part.product === application.product)]),
  );
};

/** Entra exports one application twice: as application and as service principal, which has a copy of its entity ID. */
const together = (applications: readonly IdpApplication[]): readonly IdpApplication[] => {
  const groups = new Map<string, readonly IdpApplication[]>();
  for (const application of applications) {
    const key = JSON.stringify([application.product, application.audiences]);
    groups.set(key, [...(groups.get(key) ?? []), application]);
  }
  return [...groups.values()].flatMap((group) => (isSaidTwice(group) ? [ofBoth(group)] : group));
};

/** Encryption is on if it is on in one of them. */
const ofBoth = (group: readonly IdpApplication[]): IdpApplication => {
  const whole = merged(group);
  return { ...whole, encrypts: group.some(({ encrypts }) => encrypts === true) || whole.encrypts };
};

const isSaidTwice = ([first, second, ...others]: readonly IdpApplication[]): boolean =>
  first?.product === 'entra' && second !== undefined && others.length === 0 && (first.audiences ?? []).length > 0;

/** The first one takes precedence. */
const merged = ([first, ...others]: readonly IdpApplication[]): IdpApplication =>
  others.reduce<IdpApplication>(
    (sum, other) => ({ ...other, ...knownOf(sum) }),
    first ?? { ...UNKNOWN_APPLICATION, product: 'general' },
  );

const knownOf = (application: IdpApplication): Partial<IdpApplication> =>
  Object.fromEntries(
    Object.entries(application).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );

const unique = (applications: readonly IdpApplication[]): readonly IdpApplication[] => [
  ...new Map(applications.map((application) => [JSON.stringify(application), application])).values(),
];
