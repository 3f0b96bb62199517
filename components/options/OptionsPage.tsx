import type { Interest } from '../../lib/interests/interest';
import type { ErrorCode, Result } from '../../lib/papers/result';
import { ErrorState } from '../ErrorState';
import { text } from '../i18n';
import { Toast, type ToastMessage } from '../Toast';
import { useKeys } from '../use-keys';
import { AboutSection } from './AboutSection';
import { InterestsSection } from './InterestsSection';
import { type SiteRow, SitesSection } from './SitesSection';

/** The settings as far as they were read. */
export type OptionsState =
  | { kind: 'loading' }
  | { kind: 'failed'; code: ErrorCode }
  | { kind: 'ready'; interests: Interest[]; sites: SiteRow[] };

interface OptionsPageProps {
  state: OptionsState;
  now: Date;
  version: string;
  whatCountsUrl: string;
  toast: ToastMessage | null;
  onDismissToast: () => void;
  onTell: (message: string, action?: Pick<ToastMessage, 'undo' | 'retry'>) => void;
  onRetry: () => void;
  onSaveInterests: (list: Interest[]) => Promise<Result<null>>;
  latestInterests: () => readonly Interest[];
  newId: () => string;
  onToggleSite: (id: string, on: boolean) => void;
  onAllowSite: (id: string) => void;
}

/** The options page: interests, sites, about. */
export const OptionsPage = (props: OptionsPageProps) => {
  const { state, toast, now } = props;
  useKeys({
    u: () => {
      if (toast?.undo === undefined) return;
      toast.undo();
      props.onDismissToast();
    },
  });
  return (
    <div class="page">
      <header class="page-head">
        <img src="/icon/96.png" alt="" width="40" height="40" />
        <div>
          <h1>{text('extensionName')}</h1>
          <p>{text('optionsSubtitle')}</p>
        </div>
      </header>
      <main>
        {state.kind === 'failed' ? <ErrorState code={state.code} onRetry={props.onRetry} /> : null}
        {state.kind === 'ready' ? (
          <>
            <InterestsSection
              interests={state.interests}
              latest={props.latestInterests}
              onSave={props.onSaveInterests}
              onTell={props.onTell}
              newId={props.newId}
            />
            <SitesSection
              sites={state.sites}
              now={now}
              onToggle={props.onToggleSite}
              onAllow={props.onAllowSite}
            />
          </>
        ) : null}
        <AboutSection version={props.version} whatCountsUrl={props.whatCountsUrl} />
      </main>
      <Toast toast={toast} onDismiss={props.onDismissToast} />
    </div>
  );
};
