import { useState } from 'preact/hooks';
import { saveFile } from '../frame/save-file.ts';
import { texts } from '../texts.ts';
import { useSourceLine } from './source-line.ts';
import { type LegendEntry, standAlone, toPng } from './stand-alone.ts';

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
  const sourceLine = useSourceLine();
  const [failed, setFailed] = useState(false);
  const save = async (format: 'svg' | 'png') => {
    const drawn = picture();
    if (!drawn) return;
    const svg = standAlone(drawn, { title, legend, source: sourceLine(location.href) });
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
