import { builder } from '../builder.ts';
import type { DeclarationRow } from './queries.ts';

export const Declaration = builder.objectRef<DeclarationRow>('Declaration');
