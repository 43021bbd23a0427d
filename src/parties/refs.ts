import { builder } from '../builder.ts';
import type { OrganizationRow, PartyRow, StateRow } from './queries.ts';

// The three types refer to each other through memberships: the references come first, the fields in type.ts.
export const Party = builder.interfaceRef<PartyRow>('Party');
export const State = builder.objectRef<StateRow>('State');
export const Organization = builder.objectRef<OrganizationRow>('Organization');
