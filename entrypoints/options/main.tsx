import '../../assets/tokens.css';
import '../../assets/base.css';
import '../../assets/parts.css';
import '../../assets/page.css';
import '../../components/options/options.css';
import { SITES } from 'virtual:site-list';
import { render } from 'preact';
import { useCell } from '../../components/cell';
import { language, setMessageSource } from '../../components/i18n';
import { OptionsPage } from '../../components/options/OptionsPage';
import { createAccess } from '../../lib/platform/access';
import { browser } from '../../lib/platform/page-browser';
import { messageText } from '../../lib/platform/text';
import { OptionsModel } from './model';

setMessageSource(messageText);
document.documentElement.lang = language();

const model = new OptionsModel(SITES, createAccess());
const now = new Date();

const App = () => (
  <OptionsPage
    state={useCell(model.state)}
    now={now}
    version={browser.runtime.getManifest().version}
    whatCountsUrl={browser.runtime.getURL('/what-counts.html')}
    toast={useCell(model.toast)}
    onDismissToast={() => model.dismissToast()}
    onTell={(message, action) => model.tell(message, action)}
    onRetry={() => void model.load()}
    onSaveInterests={(list) => model.saveInterests(list)}
    latestInterests={() => model.interests()}
    newId={() => crypto.randomUUID()}
    onToggleSite={(id, on) => void model.toggleSite(id, on)}
    onAllowSite={(id) => void model.allowSite(id)}
  />
);

const root = document.getElementById('app');
if (root) render(<App />, root);
void model.load();
model.watch(new AbortController().signal);
