/** The reader of policies as the interface loads it, only where there is a policy. */
export { readPolicy } from '../storage/read-policy.ts';
