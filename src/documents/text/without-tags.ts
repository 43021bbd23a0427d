/** The words of a piece of HTML, roughly: for telling what it is, not for its blocks. */
export const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, ' ');
