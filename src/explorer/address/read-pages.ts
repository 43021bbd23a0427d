/** How many pages of a list the address asks for; 1 or more. */
export const readPages = (parameters: URLSearchParams): number => {
  const pages = Number(parameters.get('pages'));
  return Number.isInteger(pages) && pages > 1 ? pages : 1;
};
