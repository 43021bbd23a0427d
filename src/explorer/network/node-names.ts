import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { Colours } from './colours.ts';

type Drawn = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

/** How names are written beside nodes: with a rim in the colour of the paper, and none over another. */
export function nodeNames(colours: () => Colours | undefined) {
  let written: { left: number; right: number; y: number }[] = [];
  return {
    /** To be called before each drawing. */
    begin: () => {
      written = [];
    },
    write(context: CanvasRenderingContext2D, { x, y, size, label }: Drawn, settings: Settings): void {
      const { ink, paper } = colours() ?? {};
      if (!label || ink === undefined || paper === undefined) return;
      context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
      const { width } = context.measureText(label);
      // On the other side of the node where the picture ends.
      const fits = x + size + 3 + width < context.canvas.clientWidth;
      const left = fits ? x + size + 3 : x - size - 3 - width;
      const right = left + width;
      const free = written.every(
        (other) => right < other.left || other.right < left || Math.abs(other.y - y) > settings.labelSize,
      );
      if (!free) return;
      written.push({ left, right, y });
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = paper;
      context.strokeText(label, left, y + settings.labelSize / 3);
      context.fillStyle = ink;
      context.fillText(label, left, y + settings.labelSize / 3);
    },
    /** The name of the node under the pointer, in full, on a plate. */
    point(context: CanvasRenderingContext2D, { x, y, size }: Drawn, settings: Settings, label: string): void {
      const { ink = '', paper = '', strong = '' } = colours() ?? {};
      context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
      const { width } = context.measureText(label);
      context.fillStyle = paper;
      context.strokeStyle = strong;
      context.lineWidth = 1.5;
      context.beginPath();
      context.roundRect(x + size + 1, y - 11, width + 10, 22, 4);
      context.fill();
      context.stroke();
      context.beginPath();
      context.arc(x, y, size + 2, 0, Math.PI * 2);
      context.stroke();
      context.fillStyle = ink;
      context.fillText(label, x + size + 6, y + settings.labelSize / 3);
    },
  };
}
