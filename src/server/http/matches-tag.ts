/** Whether If-None-Match (RFC 9110, 13.1.2) names a tag: it is a list of tags, or any. Weak comparison. */
export const matchesTag = (header: string | undefined, etag: string): boolean =>
  header?.trim() === '*' || (header?.split(',').some((tag) => strong(tag.trim()) === strong(etag)) ?? false);

const strong = (tag: string) => tag.replace(/^W\//, '');
