import http from 'node:http';
import express, { type RequestHandler } from 'express';
import samlp, { type SamlpOptions } from 'samlp';
import { faultOf } from './faults.ts';
import { CONFIGURATION_HEADER, type IdentityProvider, type IdpKeys, NAME_ID_EMAIL, type SignInAtIdp } from './idp.ts';
import { type Application, iamFederation, identityCenter } from './samlp-applications.ts';
import { listen } from './server.ts';

const HOST = 'samlp.example.test';
const ENTITY_ID = `https://${HOST}/samlp`;

/** The npm package samlp behind express. Every user counts as signed in, so it shows no login form. */
export async function startSamlp(keys: IdpKeys): Promise<IdentityProvider> {
  const app = express();
  app.use(express.urlencoded({ extended: false, limit: '2mb' }));
  app.get(
    '/metadata',
    samlp.metadata({
      issuer: ENTITY_ID,
      cert: keys.held.certificate,
      redirectEndpointPath: '/samlp',
      postEndpointPath: '/samlp',
    }),
  );
  app.all('/samlp', (request, response, next) => {
    const signIn: SignInAtIdp = JSON.parse(request.get(CONFIGURATION_HEADER) ?? '');
    const application =
      faultOf(signIn.fault).door === 'iam' ? iamFederation(signIn.fault, keys) : identityCenter(signIn, keys);
    const options: SamlpOptions = {
      issuer: ENTITY_ID,
      cert: keys.held.certificate,
      key: keys.held.key,
      signatureAlgorithm: 'rsa-sha256',
      digestAlgorithm: 'sha256',
      signResponse: true,
      lifetimeInSeconds: 300,
      nameIdentifierFormat: NAME_ID_EMAIL,
      audience: application.audience,
      destination: application.postTo,
      recipient: application.postTo,
      ...application.options,
    };
    if (signIn.fault === 'no-response') {
      response.status(403).send('You are not assigned to this application.');
    } else if (signIn.fault === 'failed-status') {
      sendError(options, application, request, response, next);
    } else {
      sendResponse(options, application, request, response, next);
    }
  });
  const server = http.createServer(app);
  const port = await listen(server);

  return {
    name: 'samlp',
    host: HOST,
    port,
    entityId: ENTITY_ID,
    singleSignOnUrl: `https://${HOST}/samlp`,
    metadataPath: '/metadata',
    idpInitiatedUrl: (serviceProvider) => `https://${HOST}/samlp?application=${encodeURIComponent(serviceProvider)}`,
    configurationFor: (signIn) => JSON.stringify(signIn),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const sendResponse = (options: SamlpOptions, application: Application, ...http: Parameters<RequestHandler>): void =>
  void samlp.auth({
    ...options,
    getUserFromRequest: () => ({}),
    profileMapper: () => ({
      getClaims: () => application.claims,
      getNameIdentifier: () => ({ nameIdentifier: application.nameId }),
    }),
    getPostURL: (_audience, _samlRequest, _request, done) => done(null, application.postTo),
  })(...http);

/** With samlp, the application itself must say which request an error answers. */
const sendError = (options: SamlpOptions, application: Application, ...http: Parameters<RequestHandler>): void => {
  const [request, , next] = http;
  const { RelayState = request.body.RelayState } = request.query;
  samlp.parseRequest(request, (error, authnRequest) => {
    if (error !== null || authnRequest === undefined) return next(error);
    return samlp.sendError({
      ...options,
      inResponseTo: authnRequest.id,
      RelayState,
      error: {
        code: 'urn:oasis:names:tc:SAML:2.0:status:Responder',
        description: 'The user is not assigned to this application.',
      },
      getPostURL: (_request, done) => done(null, application.postTo),
    })(...http);
  });
};
