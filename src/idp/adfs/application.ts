import { type IdpApplication, UNKNOWN_APPLICATION } from '../../idp-application/idp-application.ts';
import { at, flagAt, has, type Json, listAt, numberAt, textAt, textsAt } from '../applications/export.ts';
import { UNSPECIFIED_FORMAT } from '../applications/name-id-format.ts';

const NAME_ID = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';
/** Set-AdfsRelyingPartyTrust -TokenLifetime: 0 means the default of 60 minutes. */
const DEFAULT_LIFETIME = 60;

/**
 * `Get-AdfsRelyingPartyTrust` as a list, as JSON or as XML: https://learn.microsoft.com/powershell/module/adfs/set-adfsrelyingpartytrust
 */
export const readAdfs = (json: Json): readonly IdpApplication[] => {
  if (!has(json, 'SamlResponseSignature', 'IssuanceTransformRules')) return [];
  const rules = textAt(json, 'IssuanceTransformRules');
  const signs = SIGNATURES[textAt(json, 'SamlResponseSignature') ?? String(at(json, 'SamlResponseSignature'))] ?? null;
  const minutes = numberAt(json, 'TokenLifetime');
  const isEncrypting = flagAt(json, 'EncryptClaims');
  return [
    {
      ...UNKNOWN_APPLICATION,
      product: 'adfs',
      name: textAt(json, 'Name'),
      audiences: identifiers(json),
      acsUrls: endpoints(json),
      nameIdFormat: rules === null ? null : nameIdFormatIn(rules),
      nameIdSource: rules === null ? null : nameIdSourceIn(rules),
      signsAssertion: signs?.assertion ?? null,
      signsResponse: signs?.response ?? null,
      signatureAlgorithm: textAt(json, 'SignatureAlgorithm'),
      // Without a certificate AD FS encrypts nothing.
      encrypts: isEncrypting === null ? null : isEncrypting && hasCertificate(json),
      wantsSignedRequests: flagAt(json, 'SignedSamlRequestsRequired'),
      lifetime: minutes === null ? null : (minutes === 0 ? DEFAULT_LIFETIME : minutes) * 60,
      isEnabled: flagAt(json, 'Enabled'),
    },
  ];
};

/**
 * A list of a trust shows its endpoints only if they are expanded, as separate records after it (`Select-Object
 * -ExpandProperty SamlEndpoints`).
 */
export const withEndpoints = (records: readonly Json[]): readonly Json[] => {
  const isEndpoint = (record: Json): boolean => has(record, 'Binding', 'Location', 'Protocol');
  const [trust, ...others] = records.filter((record) => !isEndpoint(record));
  const endpoints = records.filter(isEndpoint);
  if (endpoints.length === 0 || others.length > 0 || typeof trust !== 'object' || trust === null) return records;
  return [{ ...trust, SamlEndpoints: endpoints }];
};

const SIGNATURES: Readonly<Record<string, { readonly assertion: boolean; readonly response: boolean }>> = {
  AssertionOnly: { assertion: true, response: false },
  MessageAndAssertion: { assertion: true, response: true },
  MessageOnly: { assertion: false, response: true },
};

const identifiers = (json: Json): string[] | null => textsAt(json, 'Identifier')?.slice() ?? null;

/** A list shows only the type's name in place of the endpoints. */
const endpoints = (json: Json): string[] | null => {
  const urls = (listAt(json, 'SamlEndpoints') ?? [])
    .filter((each) => /^(?:POST|0)?$/.test(String(at(each, 'Binding') ?? '')))
    .filter((each) => /^(?:SAMLAssertionConsumer|0)?$/.test(String(at(each, 'Protocol') ?? '')))
    .flatMap(
      (each) =>
        textAt(each, 'Location') ??
        textAt(each, 'Location', 'OriginalString') ??
        textAt(each, 'Location', 'AbsoluteUri') ??
        [],
    );
  return urls.length > 0 ? urls : null;
};

const hasCertificate = (json: Json): boolean => {
  const value = at(json, 'EncryptionCertificate');
  return typeof value === 'object' ? value !== null : textAt(json, 'EncryptionCertificate') !== null;
};

/** Without a rule for NameID the format is unknown; with a rule that lacks the property it is unspecified. */
const nameIdFormatIn = (rules: string): string | null => {
  const rule = rules.split(/=>/).find((each) => each.includes(`"${NAME_ID}"`) && /issue/i.test(each));
  if (rule === undefined) return null;
  return /claimproperties\/format"\]\s*=\s*"([^"]+)"/.exec(rule)?.[1] ?? UNSPECIFIED_FORMAT;
};

/**
 * The Active Directory attribute that a rule issues as NameID. The types and the query's attributes have the same
 * order.
 */
const nameIdSourceIn = (rules: string): string | null => {
  for (const [, types = '', query = ''] of rules.matchAll(/types\s*=\s*\(([^)]*)\)[^;]*?query\s*=\s*";([^;"]*);/g)) {
    const at = [...types.matchAll(/"([^"]*)"/g)].findIndex(([, type]) => type === NAME_ID);
    const attribute = at < 0 ? undefined : query.split(',')[at]?.trim();
    if (attribute !== undefined && attribute !== '') return attribute;
  }
  return null;
};
