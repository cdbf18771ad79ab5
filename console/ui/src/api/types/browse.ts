/** The tree of containers, and lists of what is in them. */

export type Kind = 'user' | 'group' | 'computer';

export type PlaceKind = 'domain' | 'ou' | 'container' | 'builtin';

export interface Place {
  id: string;
  dn: string;
  name: string;
  kind: PlaceKind;
  hasChildren: boolean;
}

export interface Summary {
  id: string;
  dn: string;
  kind: Kind;
  name: string;
  login: string;
  displayName: string | null;
  description: string | null;
  enabled: boolean;
  disabledInDirectory: boolean;
  identity: string | null;
  business: string | null;
  lines: string[];
  problems: number;
}

export interface Page<T> {
  offset: number;
  total: number;
  totalExact: boolean;
  items: T[];
}
