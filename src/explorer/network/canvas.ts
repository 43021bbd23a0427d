import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import { shortened } from '../format/shortened.ts';
import type { Colours } from './colours.ts';
import type { Emphasis } from './emphasis.ts';
import { holdEdges } from './held-edges.ts';
import { type Camera, cameraToText, wholeView } from './network-state.ts';
import { nodeNames } from './node-names.ts';
import { type Circle, lineOf } from './place-labels.ts';
import type { Scene } from './scene.ts';
import { webGl } from './web-gl.ts';

export interface CanvasEvents {
  onNode: (id: string) => void;
  onEdge: (id: string) => void;
  onStage: () => void;
  /** The camera has come to rest somewhere else. */
  onCamera: (camera: Camera) => void;
}

/** A drawn network that can be moved. */
export interface Canvas {
  show(scene: Scene, colours: Colours): void;
  emphasize(emphasis: Emphasis | null): void;
  camera(change: 'in' | 'out' | 'all'): void;
  /** Where the address says that the camera is; nothing for the whole picture. */
  moveTo(camera: Camera | undefined): void;
  /** Moves the camera to a node if it is out of sight. */
  lookAt(id: string): void;
  end(): void;
}

/** Beyond this, edges are hairlines: they overlap so much that widths say nothing, and cost frames in software. */
const mostWideEdges = 5_000;
/** Up to so many nodes, those of every size have their names beside them. */
const mostNamed = 60;
/** Up to so many edges that stand out are kept free of names. */
const fewEdges = 30;
/** Names longer than this are written in full only under the pointer. */
const longest = 34;

/** Milliseconds without movement after which the camera counts as at rest. */
const restAfter = 350;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Draws networks with sigma on WebGL into a container. */
export function openCanvas(container: HTMLElement, events: CanvasEvents, camera: Camera | undefined): Canvas {
  const graph = new Graph({ multi: true });
  let emphasis: Emphasis | null = null;
  let hovered: string | undefined;
  let colours: Colours | undefined;
  let fullLabels: ReadonlyMap<string, string> = new Map();
  const nearHovered = new Set<string>();
  /** Where a node is drawn, in pixels of the container. */
  const circleOf = (id: string): Circle => {
    const { x = 0, y = 0, size = 0 } = sigma.getNodeDisplayData(id) ?? {};
    return { ...sigma.framedGraphToViewport({ x, y }), radius: sigma.scaleSize(size) };
  };
  const obstacles = () => {
    const { nodes, edges } = emphasis ?? {};
    // A line or two is easily hidden by the names of its ends; of more, enough is seen.
    const lines = edges && edges.size < fewEdges ? [...edges].filter((id) => graph.hasEdge(id)) : [];
    return [
      ...graph
        .nodes()
        .filter((id) => nodes?.has(id) ?? true)
        .map(circleOf),
      ...lines.flatMap((id) => lineOf(circleOf(graph.source(id)), circleOf(graph.target(id)))),
    ];
  };
  const names = nodeNames(() => colours, obstacles);
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    hideLabelsOnMove: true,
    zIndex: true,
    minEdgeThickness: 1.1,
    labelGridCellSize: 90,
    labelSize: 13,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    zoomDuration: calm.matches ? 0 : 250,
    inertiaDuration: calm.matches ? 0 : 200,
    edgeProgramClasses: { thin: EdgeLineProgram, line: EdgeRectangleProgram, arrow: EdgeArrowProgram },
    stagePadding: 50,
    defaultDrawNodeLabel: names.write,
    defaultDrawNodeHover: (context, data, settings) => {
      const label = fullLabels.get(data.key as string);
      if (label) names.point(context, data, settings, label);
    },
    nodeReducer: (id, data) => {
      const near = emphasis ? emphasis.nodes.has(id) : hovered === undefined || nearHovered.has(id);
      if (!colours || near)
        return { ...data, ...(emphasis && { zIndex: 1, forceLabel: emphasis.nodes.size < 30 }) };
      return { ...data, color: colours.faint, label: null, zIndex: -1 };
    },
    edgeReducer: (id, data) => {
      if (!colours) return data;
      if (emphasis)
        return emphasis.edges.has(id)
          ? { ...data, color: colours.strong, zIndex: 1 }
          : { ...data, hidden: true };
      if (hovered === undefined) return data;
      return graph.hasExtremity(id, hovered)
        ? { ...data, color: colours.strong, zIndex: 1 }
        : { ...data, hidden: true };
    },
  });
  const view = sigma.getCamera();
  if (camera) view.setState(camera);
  sigma.on('beforeRender', names.begin);
  sigma.on('afterRender', names.end);
  holdEdges(sigma);
  for (const layer of container.querySelectorAll('canvas')) layer.setAttribute('aria-hidden', 'true');

  const hover = (id: string | undefined) => {
    hovered = id;
    nearHovered.clear();
    if (id !== undefined) {
      nearHovered.add(id);
      graph.forEachNeighbor(id, (other) => nearHovered.add(other));
    }
    container.classList.toggle('pointing', id !== undefined);
    sigma.refresh({ skipIndexation: true });
  };
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(undefined));
  sigma.on('enterEdge', () => container.classList.add('pointing'));
  sigma.on('leaveEdge', () => container.classList.remove('pointing'));
  sigma.on('clickNode', ({ node }) => events.onNode(node));
  sigma.on('clickEdge', ({ edge }) => events.onEdge(edge));
  sigma.on('clickStage', () => events.onStage());

  let timer: ReturnType<typeof setTimeout> | undefined;
  view.on('updated', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { x, y, ratio } = view.getState();
      events.onCamera({ x, y, ratio });
    }, restAfter);
  });
  const moved = { duration: calm.matches ? 0 : 250 };

  return {
    show(scene, next) {
      colours = next;
      sigma.setSetting('labelFont', getComputedStyle(container).fontFamily);
      hovered = undefined;
      // Few nodes can all be called by their names, as far as these lie on no others.
      const few = scene.nodes.length <= mostNamed;
      sigma.setSetting('labelRenderedSizeThreshold', few ? 0 : 5);
      sigma.setSetting('labelDensity', few ? 4 : 0.9);
      // Without a GPU, so many edges take a tenth of a second for each frame: they are drawn anew when the picture rests.
      sigma.setSetting('hideEdgesOnMove', scene.edges.length > mostWideEdges && webGl() === 'software');
      graph.clear();
      fullLabels = new Map(scene.nodes.map(({ node }) => [node.id, node.label]));
      for (const { node, x, y, size, group } of scene.nodes)
        graph.addNode(node.id, {
          x,
          y,
          size,
          label: shortened(node.shortLabel, longest),
          color: next.groups[group],
        });
      for (const { edge, width } of scene.edges)
        graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
          size: width,
          color: next.edge,
          type: scene.directed ? 'arrow' : scene.edges.length > mostWideEdges ? 'thin' : 'line',
        });
      sigma.refresh();
    },
    emphasize(next) {
      if (next === emphasis) return;
      emphasis = next;
      sigma.refresh({ skipIndexation: true });
    },
    camera(change) {
      if (change === 'in') void view.animatedZoom(moved);
      else if (change === 'out') void view.animatedUnzoom(moved);
      else void view.animatedReset(moved);
    },
    moveTo(camera) {
      if (cameraToText(camera) !== cameraToText(view.getState())) view.setState(camera ?? wholeView);
    },
    lookAt(id) {
      const place = sigma.getNodeDisplayData(id);
      if (!place) return;
      const { x, y } = sigma.framedGraphToViewport(place);
      const { width, height } = sigma.getDimensions();
      const inSight = x > 0 && y > 0 && x < width && y < height;
      if (!inSight) void view.animate({ x: place.x, y: place.y }, moved);
    },
    end() {
      clearTimeout(timer);
      sigma.kill();
    },
  };
}
