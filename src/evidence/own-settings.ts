/** Members of an instance in our settings, of which other JSON hardly has two. */
const OF_INSTANCE = ['issuerUrl', 'acsUrls', 'portalUrl', 'idpEntityId'];

/** Whether this is what the settings of the extension export, or one instance or account of it. */
export const isOwnSettings = (json: unknown): boolean => {
  if (!isObject(json)) return false;
  const { instances, instance, accounts } = json;
  if (Array.isArray(instances) && 'retentionMinutes' in json) return true;
  return (
    [json, instance, ...membersOf(instances)].some(isInstance) ||
    membersOf(accounts).some((each) => 'providerArn' in each)
  );
};

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const membersOf = (list: unknown): readonly Members[] => (Array.isArray(list) ? list.filter(isObject) : []);

const isInstance = (value: unknown): boolean =>
  isObject(value) && OF_INSTANCE.filter((member) => member in value).length > 1;
