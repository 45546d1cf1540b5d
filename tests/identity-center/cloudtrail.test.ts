import { describe, expect, it } from 'vitest';
import { readCloudTrailError } from '../../src/identity-center/cloudtrail.ts';

describe('the text of a CloudTrail record', () => {
  it.each([
    ['Response contains invalid name id policy format', 'name-id-policy', null],
    ['{"errorMessage": "Not a valid response for the provided request id: aws_ccV60"}', 'request-id', 'aws_ccV60'],
    ['Not a valid response for the provided request id', 'request-id', null],
    ['errorMessage: responses must contain exactly one assertion', 'one-assertion', null],
    ['', null, null],
    ['Failure', null, null],
    ['{"eventName": "ExternalIdPDirectoryLogin"}', null, null],
  ])('%j means %s of request %s', (text, error, authnRequestId) => {
    expect(readCloudTrailError(text)).toEqual({ error, authnRequestId, requestId: null, time: null, region: null });
  });
});
