import { lazy, type ComponentType } from 'react';
import type { PageKey } from '../../model/fields';

/** The page components; heavier ones are fetched when they are first shown. */
export const PAGE_OF: Record<PageKey, ComponentType> = {
  uc: lazy(() => import('./pages/UcPage')),
  general: lazy(() => import('./pages/GeneralPage')),
  numbers: lazy(() => import('./pages/NumbersPage')),
  phones: lazy(() => import('./pages/PhonesPage')),
  contact: lazy(() => import('./pages/ContactPage')),
  leaders: lazy(() => import('./pages/LeadersPage')),
  services: lazy(() => import('./pages/ServicesPage')),
  lines: lazy(() => import('./pages/LinesPage')),
  multiline: lazy(() => import('./pages/MultilinePage')),
  dialing: lazy(() => import('./pages/DialingPage')),
  authorizations: lazy(() => import('./pages/AuthorizationsPage')),
  members: lazy(() => import('./pages/MembersPage')),
  object: lazy(() => import('./pages/ObjectPage')),
};
