import { describe, expect, it } from 'vitest';
import { readCloudTrailError } from '../../src/identity-center/cloudtrail.ts';

describe('the text of a CloudTrail record', () => {
  it.each([
    ['Response contains invalid name id policy format', 'name-id-policy'],
    ['{"errorMessage": "Not a valid response for the provided request id: aws_ccV60"}', 'request-id'],
    ['errorMessage: responses must contain exactly one assertion', 'one-assertion'],
  ])('%s is known', (text, error) => {
    expect(readCloudTrailError(text)).toBe(error);
  });

  it.each(['', 'Failure', '{"eventName": "ExternalIdPDirectoryLogin"}'])('%j says nothing', (text) => {
    expect(readCloudTrailError(text)).toBeNull();
  });
});
