import type { FaultId } from './faults.ts';
import { USER } from './idp.ts';
import type { LabAnswer } from './server.ts';

/** A fault that no IdP has a setting for is applied to its answer on the way out, after signing. */
const ALTERATIONS: Partial<Record<FaultId, (xml: string) => string>> = {
  tampered: (xml) => xml.replaceAll(`>${USER.name}<`, '>admin@example.test<'),
  'two-assertions': (xml) =>
    xml.replace(/<saml:Assertion .*<\/saml:Assertion>/s, (assertion) =>
      assertion.concat(assertion.replace(/ ID="[^"]*"/, ' ID="_second"')),
    ),
};

const FIELD = /(name="SAMLResponse"\s+value=")([^"]*)(")/;

/** The page that posts the IdP's Response, with the Response altered by the fault; every other answer unchanged. */
export function alterAtEdge(answer: LabAnswer, fault: FaultId): LabAnswer {
  const alter = ALTERATIONS[fault];
  const page = answer.body.toString();
  if (alter === undefined || !FIELD.test(page)) return answer;
  const body = page.replace(FIELD, (_, before: string, value: string, after: string) => {
    const xml = Buffer.from(value, 'base64').toString('utf8');
    const altered = alter(xml);
    if (altered === xml) throw new Error(`the edge found nothing to alter for ${fault}`);
    return before + Buffer.from(altered).toString('base64') + after;
  });
  return { ...answer, body };
}

/**
 * The ID of the request that the Response on this page answers; null if there is no Response, or if it answers no
 * request.
 */
export function inResponseToOn(answer: LabAnswer): string | null {
  const value = FIELD.exec(answer.body.toString())?.[2];
  if (value === undefined) return null;
  return /InResponseTo="([^"]*)"/.exec(Buffer.from(value, 'base64').toString('utf8'))?.[1] ?? null;
}
