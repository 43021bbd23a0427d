import { useState } from 'preact/hooks';
import { formatDate } from '../format/dates.ts';
import { graphql, query } from '../graphql/document.ts';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { saveFile } from './save-file.ts';
import { type LegendEntry, standAlone, toPng } from './stand-alone.ts';

export const dataSetQuery = query(
  graphql(`
    query DataSet {
      graph {
        version
        licence
      }
    }
  `),
);

interface SavePictureProps {
  /** Name of the file, without its ending. */
  name: string;
  title: string;
  legend: readonly LegendEntry[];
  /** The picture to be saved, as it is drawn now. */
  picture: () => SVGSVGElement | null;
}

/** Buttons that save a picture with its title, legend and source line. */
export function SavePicture({ name, title, legend, picture }: SavePictureProps) {
  const version = useQuery(dataSetQuery, {}).data?.graph.version ?? '';
  const [failed, setFailed] = useState(false);
  const save = async (format: 'svg' | 'png') => {
    const drawn = picture();
    if (!drawn) return;
    const today = formatDate(new Date().toISOString().slice(0, 10));
    const source = texts.picture.source(today, version, location.href);
    const svg = standAlone(drawn, { title, legend, source });
    try {
      saveFile(
        `${name}.${format}`,
        format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg),
      );
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => save('svg')}>
        {texts.picture.svg}
      </button>
      <button type="button" class="quiet" onClick={() => save('png')}>
        {texts.picture.png}
      </button>
      {failed && <span role="alert">{texts.picture.failed}</span>}
    </>
  );
}
