import { coSigningGroups } from '../analytics/co-signing-groups.ts';
import { drawNetwork } from '../analytics/draw-network.ts';
import { exportNetwork } from '../export/export-network.ts';

/** Pure work that can take long enough to keep other requests waiting. Arguments and results are plain data. */
export const tasks = { coSigningGroups, drawNetwork, exportNetwork };

export type Tasks = typeof tasks;
