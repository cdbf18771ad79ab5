/** The shapes of the REST interface `/api/v1`, as its OpenAPI page describes them. */
export type * from './account';
export type * from './browse';
export type * from './change';
export type * from './check';
export type * from './lines';
export type * from './problem';
export type * from './rights';
export type * from './session';
export type * from './setup';
