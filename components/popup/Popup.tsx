import { Keyboard, Settings } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { text } from '../i18n';
import { Toast, type ToastMessage } from '../Toast';
import { useKeys } from '../use-keys';
import { KeysDialog } from './KeysDialog';
import { OffSwitch } from './OffSwitch';
import { PageTab } from './PageTab';
import type { OffSwitchState, PageActions, PageState } from './page-state';
import { QueueTab } from './QueueTab';
import type { QueueActions, QueueState } from './queue-state';
import { type TabName, TabPanel, Tabs } from './Tabs';

/** All that the popup shows and what its controls do. */
export interface PopupProps {
  page: PageState;
  pageActions: PageActions;
  /** What can be turned off; null where nothing can. */
  offSwitch: OffSwitchState | null;
  queue: QueueState;
  queueActions: QueueActions;
  hasInterests: boolean;
  toast: ToastMessage | null;
  onDismissToast: () => void;
  /** Instant that "3 days ago" counts from. */
  now: Date;
  optionsUrl: string;
  whatCountsUrl: string;
}

const countsOf = ({ page, queue }: PopupProps): Record<TabName, number | null> => ({
  page: page.kind === 'report' ? page.report.entries.length : null,
  queue: queue.kind === 'ready' ? queue.waiting : null,
});

/** The whole popup: this page and the queue. */
export const Popup = (props: PopupProps) => {
  const [tab, setTab] = useState<TabName>('page');
  const [help, setHelp] = useState(false);
  const { page, queue, offSwitch, toast, now, whatCountsUrl, optionsUrl } = props;
  useKeys({
    '?': () => setHelp(true),
    '1': () => setTab('page'),
    '2': () => setTab('queue'),
    u: () => {
      if (toast?.undo === undefined) return;
      toast.undo();
      props.onDismissToast();
    },
  });
  return (
    <div class="popup">
      <header class="popup-head">
        <img class="logo" src="/icon/48.png" alt="" width="20" height="20" />
        <h1 class="visually-hidden">{text('extensionName')}</h1>
        <Tabs selected={tab} counts={countsOf(props)} onSelect={setTab} />
        <IconButton icon={Keyboard} label={text('keysTitle')} onClick={() => setHelp(true)} />
        {offSwitch === null ? null : (
          <OffSwitch
            siteName={offSwitch.siteName}
            onOff={(scope) => props.pageActions.setOff(scope, true)}
          />
        )}
        <a
          class="icon-button"
          href={optionsUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={text('openOptions')}
          title={text('openOptions')}
        >
          <Icon node={Settings} />
        </a>
      </header>
      <main class="popup-body">
        <TabPanel tab="page" selected={tab}>
          <PageTab
            page={page}
            actions={props.pageActions}
            hasInterests={props.hasInterests}
            now={now}
            optionsUrl={optionsUrl}
            whatCountsUrl={whatCountsUrl}
          />
        </TabPanel>
        <TabPanel tab="queue" selected={tab}>
          <QueueTab
            queue={queue}
            actions={props.queueActions}
            now={now}
            whatCountsUrl={whatCountsUrl}
          />
        </TabPanel>
      </main>
      <Toast toast={toast} onDismiss={props.onDismissToast} />
      {help ? <KeysDialog onClose={() => setHelp(false)} /> : null}
    </div>
  );
};
