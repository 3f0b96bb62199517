import '../../assets/tokens.css';
import '../../assets/base.css';
import '../../assets/parts.css';
import '../../components/popup/popup.css';
import '../../components/popup/entries.css';
import { render } from 'preact';
import { useCell } from '../../components/cell';
import { language, setMessageSource } from '../../components/i18n';
import { Popup } from '../../components/popup/Popup';
import { browser } from '../../lib/platform/page-browser';
import { messageText } from '../../lib/platform/text';
import { createPopupState } from './state';

setMessageSource(messageText);
document.documentElement.lang = language();

const state = createPopupState();
const optionsUrl = browser.runtime.getURL('/options.html');
const whatCountsUrl = browser.runtime.getURL('/what-counts.html');
const now = new Date();

const App = () => (
  <Popup
    page={useCell(state.page)}
    pageActions={useCell(state.pageActions)}
    offSwitch={useCell(state.offSwitch)}
    queue={useCell(state.queue)}
    queueActions={useCell(state.queueActions)}
    hasInterests={useCell(state.hasInterests)}
    toast={useCell(state.toast)}
    onDismissToast={state.dismissToast}
    now={now}
    optionsUrl={optionsUrl}
    whatCountsUrl={whatCountsUrl}
  />
);

const root = document.getElementById('app');
if (root) render(<App />, root);
// What talks to the page and the library comes after the first paint.
void import('./model').then(({ startPopup }) => startPopup(state));
