import type { MeasuredNetwork } from '../analytics/measure-network.ts';
import { projectionPath } from '../analytics/network.ts';
import { toCsvZip } from './csv-zip.ts';
import { toCx2 } from './cx2.ts';
import { toCytoscapeJson } from './cytoscape-json.ts';
import type { ExportMeta } from './export-meta.ts';
import { toGexf } from './gexf.ts';
import { toGraphml } from './graphml.ts';
import { toGraphologyJson } from './graphology-json.ts';

export const exportFormats = ['gexf', 'graphml', 'json', 'csv', 'cyjs', 'cx2'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedFile {
  bytes: Uint8Array;
  contentType: string;
  /** `<projection>.<extension>`, lower case. */
  fileName: string;
}

interface Writer {
  write(network: MeasuredNetwork, meta: ExportMeta): string | Uint8Array;
  contentType: string;
  extension: string;
}

/** The only list of formats: a new one is a file and a line here. */
const writers: Record<ExportFormat, Writer> = {
  gexf: { write: toGexf, contentType: 'application/gexf+xml; charset=utf-8', extension: 'gexf' },
  graphml: { write: toGraphml, contentType: 'application/graphml+xml; charset=utf-8', extension: 'graphml' },
  json: { write: toGraphologyJson, contentType: 'application/json', extension: 'json' },
  csv: { write: toCsvZip, contentType: 'application/zip', extension: 'csv.zip' },
  cyjs: { write: toCytoscapeJson, contentType: 'application/json', extension: 'cyjs' },
  cx2: { write: toCx2, contentType: 'application/json', extension: 'cx2' },
};

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(writers, name);
}

/** Writes a network in one of the formats: the same network and meta give the same bytes. */
export function exportNetwork(
  network: MeasuredNetwork,
  format: ExportFormat,
  meta: ExportMeta,
): ExportedFile {
  const { write, contentType, extension } = writers[format];
  const written = write(network, meta);
  return {
    bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
    contentType,
    fileName: `${projectionPath(network.projection)}.${extension}`,
  };
}
