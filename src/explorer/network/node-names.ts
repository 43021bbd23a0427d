import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { Colours } from './colours.ts';
import { type Circle, placeLabels } from './place-labels.ts';

type Drawn = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

interface Written extends Drawn {
  readonly context: CanvasRenderingContext2D;
  readonly settings: Settings;
  readonly label: string;
  readonly width: number;
  readonly forced: boolean;
}

/**
 * How names are written beside nodes: with a rim in the colour of the paper, the largest nodes first, and none over
 * another or over an obstacle.
 */
export function nodeNames(colours: () => Colours | undefined, obstacles: () => readonly Circle[]) {
  let asked: Written[] = [];
  return {
    /** To be called before each drawing. */
    begin: () => {
      asked = [];
    },
    /** Called for each name in no order that matters here, so all are written at the end. */
    write(context: CanvasRenderingContext2D, drawn: Drawn, settings: Settings): void {
      const { label, forceLabel } = drawn;
      if (!label) return;
      context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
      const { width } = context.measureText(label);
      asked.push({ ...drawn, context, settings, label, width, forced: forceLabel === true });
    },
    /** To be called after each drawing. */
    end(): void {
      const [first] = asked;
      const { ink, paper } = colours() ?? {};
      if (!first || ink === undefined || paper === undefined) return;
      const { context, settings } = first;
      const { labelSize } = settings;
      context.font = `${settings.labelWeight} ${labelSize}px ${settings.labelFont}`;
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = paper;
      context.fillStyle = ink;
      const room = { width: context.canvas.clientWidth, lineHeight: labelSize, obstacles: obstacles() };
      for (const { node, left, y } of placeLabels(asked, room)) {
        context.strokeText(node.label, left, y + labelSize / 3);
        context.fillText(node.label, left, y + labelSize / 3);
      }
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
