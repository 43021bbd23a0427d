/** What an API process tells of itself at /metrics. `url` is any of its addresses. */
export const metricsOf = async (url: string | URL): Promise<string> =>
  (await fetch(new URL('/metrics', url))).text();

/** The value of a series in it, labels as they stand there; NaN of one that is not there. */
export const valueIn = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1),
  );
