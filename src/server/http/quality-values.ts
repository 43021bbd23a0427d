/** What a header of preferences names, in small letters and in its order, each with how much it is wanted: 0 to 1 (RFC 9110, 12.4.2). */
export const qualityValues = (header: string): readonly (readonly [name: string, quality: number])[] =>
  header.split(',').map((item) => {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
  });
