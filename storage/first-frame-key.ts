/** The key of what the interface shows in its first frame (first-frame.ts), for each kind of windows. */
export const firstFrameKey = (isPrivate: boolean): string => (isPrivate ? 'first-frame:private' : 'first-frame');
