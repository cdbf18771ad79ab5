/** The set-up of schema and menu item, and what the account in use may do. */
import type { Kind } from './browse';
import type { Problem } from './problem';

export interface SetupStep {
  title: string;
  text: string;
  reversible: boolean;
}

export type Presence = 'present' | 'missing' | 'deactivated' | 'in-the-way';

export interface SchemaState {
  state: string;
  server: string;
  schemaMaster: string;
  items: { kind: string; name: string; presence: Presence }[];
  problems: Problem[];
}

export interface AccessReport {
  account: string;
  server: string;
  complete: boolean;
  places: {
    place: string;
    kind: Kind;
    missing: { right: 'read' | 'write' | 'read-confidential'; attribute: string }[];
    grants: { tool: string; command: string }[];
  }[];
  problems: Problem[];
}

export interface SetupState {
  schema: SchemaState;
  storageMode: 'schema' | 'reserved';
  snapin: { state: string; locales?: unknown } | null;
}

export interface SetupPlan {
  server: string;
  steps: SetupStep[];
  problems: Problem[];
  digest: string;
}
