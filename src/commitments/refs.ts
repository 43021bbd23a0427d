import { builder } from '../builder.ts';
import type { CommitmentRow } from './queries.ts';

export const Commitment = builder.objectRef<CommitmentRow>('Commitment');
