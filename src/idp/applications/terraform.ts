import type { IdpApplication } from '../../idp-application/idp-application.ts';
import { readAuth0Terraform } from '../auth0/application.ts';
import { readAuthentik } from '../authentik/application.ts';
import { readCloudflare } from '../cloudflare/application.ts';
import { readEntra } from '../entra/application.ts';
import { readKeycloakTerraform } from '../keycloak/application.ts';
import { readOktaTerraform } from '../okta/application.ts';
import { readOneLoginTerraform } from '../onelogin/application.ts';
import { readPingFederateTerraform } from '../pingfederate/application.ts';
import { readPingOneTerraform } from '../pingone/application.ts';
import { readZitadel } from '../zitadel/application.ts';
import { at, DEEPEST, type Json, listAt, textAt } from './export.ts';
import type { Resource } from './hcl.ts';

/** The resources of `terraform show -json`, of a plan, and of a raw state: https://developer.hashicorp.com/terraform/internals/json-format */
export const terraformResources = (json: Json): readonly Resource[] => {
  const modules = [at(json, 'values', 'root_module'), at(json, 'planned_values', 'root_module')];
  return [
    ...modules.flatMap((module) => resourcesOfModule(module)),
    ...(listAt(json, 'resource_changes') ?? []).flatMap((each) => resourceOf(each, at(each, 'change', 'after'))),
    ...(textAt(json, 'lineage') === null ? [] : (listAt(json, 'resources') ?? [])).flatMap((each) =>
      (listAt(each, 'instances') ?? []).flatMap((instance) => resourceOf(each, at(instance, 'attributes'))),
    ),
  ];
};

const resourcesOfModule = (module: Json, depth = 0): readonly Resource[] => [
  ...(listAt(module, 'resources') ?? []).flatMap((each) => resourceOf(each, at(each, 'values'))),
  ...(depth > DEEPEST ? [] : (listAt(module, 'child_modules') ?? [])).flatMap((child) =>
    resourcesOfModule(child, depth + 1),
  ),
];

const resourceOf = (each: Json, values: Json): readonly Resource[] => {
  const type = textAt(each, 'type');
  return type === null || typeof values !== 'object' || values === null ? [] : [{ type, values }];
};

/** Reads an application from each type of resource. */
export const applicationsOfResource = ({ type, values }: Resource): readonly IdpApplication[] =>
  READERS[type]?.(values) ?? [];

const READERS: Readonly<Record<string, (values: Json) => readonly IdpApplication[]>> = {
  auth0_client: readAuth0Terraform,
  authentik_provider_saml: (values) => readAuthentik({ component: 'ak-provider-saml-form', ...objectOf(values) }),
  azuread_application: (values) =>
    readEntra({
      identifierUris: listAt(values, 'identifier_uris') ?? [],
      displayName: at(values, 'display_name'),
      web: { redirectUris: at(values, 'web', '0', 'redirect_uris') },
    }),
  azuread_claims_mapping_policy: readEntra,
  azuread_service_principal: (values) =>
    readEntra({
      servicePrincipalType: 'Application',
      accountEnabled: at(values, 'account_enabled'),
      preferredSingleSignOnMode: at(values, 'preferred_single_sign_on_mode'),
    }),
  cloudflare_access_application: readCloudflare,
  cloudflare_zero_trust_access_application: readCloudflare,
  keycloak_saml_client: readKeycloakTerraform,
  okta_app_saml: readOktaTerraform,
  onelogin_app: readOneLoginTerraform,
  onelogin_apps: readOneLoginTerraform,
  onelogin_saml_apps: readOneLoginTerraform,
  pingfederate_idp_sp_connection: readPingFederateTerraform,
  pingone_application: readPingOneTerraform,
  zitadel_application_saml: readZitadel,
};

const objectOf = (values: Json): object => (typeof values === 'object' && values !== null ? values : {});
