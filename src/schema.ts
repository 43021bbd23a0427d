import './sources/type.ts';
import './themes/type.ts';
import './parties/type.ts';
import './parties/root.ts';
import './declarations/type.ts';
import './declarations/root.ts';
import './signatures/type.ts';
import './commitments/type.ts';
import './cross-references/type.ts';
import './search/type.ts';
import './co-signatories/type.ts';
import './co-signatories/groups-type.ts';
import './networks/type.ts';
import './related/type.ts';
import './networks/path-type.ts';
import './graph-info/type.ts';
import './node-query.ts';
import { builder } from './builder.ts';

/** The whole API. Slices add themselves by being imported, in the order in which they build on each other. */
export const schema = builder.toSchema({ sortSchema: true });
