/** The number of a commitment in its declaration, of its slug: "8/2" of "charlevoix-commitment/8/2". */
export const numberOf = (slug: string): string => slug.slice(slug.indexOf('/') + 1);
