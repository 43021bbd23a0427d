import { betweenness } from './betweenness.ts';
import { communities } from './communities.ts';
import { components } from './components.ts';
import { degree } from './degree.ts';
import { eigenvector } from './eigenvector.ts';
import { inOutDegree } from './in-out-degree.ts';
import { layout } from './layout.ts';
import type { Measure, NodeMeasures } from './measure.ts';
import { pageRank } from './page-rank.ts';
import { weightedDegree } from './weighted-degree.ts';

export const measureNames = [
  'DEGREE',
  'IN_OUT_DEGREE',
  'WEIGHTED_DEGREE',
  'BETWEENNESS',
  'EIGENVECTOR',
  'PAGE_RANK',
  'COMMUNITIES',
  'COMPONENTS',
  'LAYOUT',
] as const;
export type MeasureName = (typeof measureNames)[number];

/** The only list of measures. */
export const measures: Record<MeasureName, Measure> = {
  DEGREE: degree,
  IN_OUT_DEGREE: inOutDegree,
  WEIGHTED_DEGREE: weightedDegree,
  BETWEENNESS: betweenness,
  EIGENVECTOR: eigenvector,
  PAGE_RANK: pageRank,
  COMMUNITIES: communities,
  COMPONENTS: components,
  LAYOUT: layout,
};

/** What a measure adds to each node. */
export const keysOf = (name: MeasureName) => Object.keys(measures[name].values) as (keyof NodeMeasures)[];
