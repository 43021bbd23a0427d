/** A reference all generated statements rest on, so that nobody takes them for facts. */
export const generatedReference = {
  title: 'Generated data, not a real source',
  url: 'https://example.org/generated',
  retrieved: null,
};
