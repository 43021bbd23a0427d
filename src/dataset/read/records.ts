import type { DeclarationRecord, InstrumentRecord } from '../../declarations/record.ts';
import type { OrganizationRecord, StateRecord } from '../../parties/record.ts';
import type { ReferenceRecord, SourceRecord } from '../../sources/record.ts';
import type { ThemeRecord } from '../../themes/record.ts';
import type { Place } from '../problem.ts';
import type { FileKind, Manifest } from './file-kinds.ts';

/** A record that fits its schema (of a faulty declaration, the parts that do), and where it was written. */
export interface Placed<T> {
  record: T;
  /** The folder of its file, for names of files beside it. */
  folder: string;
  /** The place of a value within the record. */
  at(path: readonly PropertyKey[], part?: 'key' | 'value'): Place;
  /** Of a faulty declaration: its date could not be read, which is reported already. */
  lacksDate?: boolean | undefined;
}

/** Everything the files say, as it stands there: slugs are unresolved, quotes not yet looked up. */
export interface Records {
  dataset: Placed<Manifest>[];
  sources: Placed<SourceRecord>[];
  references: Placed<ReferenceRecord>[];
  states: Placed<StateRecord>[];
  organizations: Placed<OrganizationRecord>[];
  themes: Placed<ThemeRecord>[];
  instruments: Placed<InstrumentRecord>[];
  declaration: Placed<DeclarationRecord>[];
  /** What could not be read, so that whatever refers to it need not be reported as well. */
  unread: Unread;
}

interface Unread {
  /** Kinds of which a whole list could not be read: any slug of theirs may stand there. */
  kinds: Set<FileKind>;
  /** Slugs of records that do not fit their schema, by kind. */
  slugs: Map<FileKind, Set<string>>;
}
