import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../../i18n';
import { valueOf } from '../../model/edits';
import { whyUnusable } from '../../model/usableLines';
import { useEditing } from './editing';
import { useEffective } from './useEffective';

/** Says why the user can use no line, and leads to where that is changed. */
export function UnusableLines() {
  const { base, edits, showPage } = useEditing();
  const { t } = useTexts();
  const why = whyUnusable(useEffective().data?.lines);
  if (!why) return null;
  const notSetUp = why === 'not-set-up';
  // what is ticked already will be so when it is saved
  if (valueOf(base, edits, notSetUp ? 'enabled' : 'service:cti-lines') === true) return null;
  const page = notSetUp ? 'uc' : 'services';
  return (
    <MessageBar intent={notSetUp ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>{t(`unusable.${why}`)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => showPage(page)}>
          {t(`page.${page}`)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
