import app from './app';
import actions from './actions';
import failures from './failures';
import logon from './logon';
import browse from './browse';
import pages from './pages';
import rights from './rights';
import lines from './lines';
import dialogs from './dialogs';
import views from './views';
import problems from './problems';
import findings from './findings';
import type { Dictionary } from '..';

/** Every text of the page, in German. */
const german: Dictionary = {
  ...app,
  ...actions,
  ...failures,
  ...logon,
  ...browse,
  ...pages,
  ...rights,
  ...lines,
  ...dialogs,
  ...views,
  ...problems,
  ...findings,
};

export default german;
export { default as phrases } from './phrases';
