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

/** Every text of the page, in English: the dictionary that the others follow. */
export default {
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
