import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import { Legend } from '../picture/legend.tsx';
import { SavePicture } from '../picture/save-picture.tsx';
import { texts } from '../texts.ts';
import { CanvasView } from './canvas-view.tsx';
import { emphasisOf } from './emphasis.ts';
import { legendOf } from './legend-of.ts';
import type { NetworkData, NetworkEdge } from './network-query.ts';
import { type NetworkState, projectionPath } from './network-state.ts';
import { makeScene } from './scene.ts';
import { StillPicture } from './still-picture.tsx';
import { useCanvasCode } from './use-canvas-code.ts';
import { useColours } from './use-colours.ts';
import { webGl } from './web-gl.ts';

interface DrawingProps {
  network: NetworkData;
  state: NetworkState;
  path: readonly NetworkEdge[] | null;
  filters: readonly string[];
}

/** The picture of a network, its legend, and ways to save it. */
export function Drawing({ network, state, path, filters }: DrawingProps) {
  const colours = useColours();
  const { size, colour, node, edge: edgeId, projection } = state;
  const scene = useMemo(() => makeScene(network, size, colour), [network, size, colour]);
  const emphasis = useMemo(() => {
    const edge = network.edges.find(({ id }) => id === edgeId);
    const known = network.nodes.some(({ id }) => id === node);
    return emphasisOf(network.edges, { path, edge, node: known ? node : '' });
  }, [network, path, edgeId, node]);
  const legend = legendOf(scene, state, colours);
  const title = texts.network.picture(texts.network.projections[projection], filters);
  const code = useCanvasCode();
  const lacking =
    webGl() === 'none' ? texts.network.noGpu : code === null ? texts.network.noCanvas : undefined;
  const still = <StillPicture scene={scene} colours={colours} emphasis={emphasis} label={title} />;
  // Drawn only when it is asked for: thousands of elements beside the canvas would slow the page.
  const drawStill = () => {
    const box = document.createElement('div');
    box.className = 'hidden';
    document.body.append(box);
    render(still, box);
    const picture = box.querySelector('svg');
    setTimeout(() => box.remove());
    return picture;
  };
  return (
    <figure class="figure drawing">
      <figcaption class="hidden">{title}</figcaption>
      {lacking === undefined ? (
        <CanvasView
          openCanvas={code?.openCanvas}
          scene={scene}
          colours={colours}
          emphasis={emphasis}
          state={state}
          label={title}
        />
      ) : (
        <>
          <p class="notice">{lacking}</p>
          {still}
        </>
      )}
      <Legend entries={legend} />
      <p class="meta hint">{texts.network.keyboard}</p>
      <div class="actions">
        <SavePicture
          name={`network-${projectionPath(projection)}`}
          title={title}
          legend={legend}
          picture={drawStill}
        />
      </div>
    </figure>
  );
}
