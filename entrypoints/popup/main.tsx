import '../../assets/tokens.css';
import '../../assets/base.css';
import '../../assets/parts.css';
import '../../components/popup/popup.css';
import '../../components/popup/entries.css';
import { render } from 'preact';
import { language, setMessageSource } from '../../components/i18n';
import { Popup } from '../../components/popup/Popup';
import { browser } from '../../lib/platform/page-browser';
import { messageText } from '../../lib/platform/text';
import { createPopupModel } from './model';

setMessageSource(messageText);
document.documentElement.lang = language();

const model = createPopupModel();
const optionsUrl = browser.runtime.getURL('/options.html');
const whatCountsUrl = browser.runtime.getURL('/what-counts.html');
const now = new Date();

const App = () => (
  <Popup
    page={model.page.value}
    pageActions={model.pageActions}
    offSwitch={model.offSwitch.value}
    queue={model.queue.value}
    queueActions={model.queueActions}
    hasInterests={model.hasInterests.value}
    toast={model.toast.value}
    onDismissToast={model.dismissToast}
    now={now}
    optionsUrl={optionsUrl}
    whatCountsUrl={whatCountsUrl}
  />
);

const root = document.getElementById('app');
if (root) render(<App />, root);
model.start();
