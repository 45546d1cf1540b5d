/** The parser of policies, which the interface loads only if there is a policy. */
export { readPolicy } from '../storage/read-policy.ts';
