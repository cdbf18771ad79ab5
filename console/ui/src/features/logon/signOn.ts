/** Whether single sign-on has worked in this tab; gone with the tab, and when somebody logs off. */
const MARK = 'linekeeper.single-sign-on';

/** Single sign-on has worked, so it may begin by itself next time. */
export function worked(): void {
  sessionStorage.setItem(MARK, 'worked');
}

/** Whoever logs off does not want to be logged on by itself. */
export function forget(): void {
  sessionStorage.removeItem(MARK);
}

/** Whether to try by itself; true only once until it has worked again. */
export function signOnAgain(): boolean {
  const wanted = sessionStorage.getItem(MARK) !== null;
  forget();
  return wanted;
}
