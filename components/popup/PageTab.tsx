import { EyeOff, FileSearch, Inbox, LoaderCircle, Lock } from 'lucide';
import { ErrorState } from '../ErrorState';
import { text } from '../i18n';
import { StateCard } from '../StateCard';
import { PageList } from './PageList';
import type { PageActions, PageState } from './page-state';
import { StatusBanner } from './StatusBanner';

interface PageTabProps {
  page: PageState;
  actions: PageActions;
  /** Whether there are interests; without any, the way to the options is offered. */
  hasInterests: boolean;
  now: Date;
  optionsUrl: string;
  whatCountsUrl: string;
}

const ScanButton = ({ actions }: { actions: PageActions }) => (
  <button type="button" class="button button-primary" onClick={() => actions.scan()}>
    {text('scanPage')}
  </button>
);

const ReportView = ({
  page: { report, otherIds },
  props,
}: {
  page: Extract<PageState, { kind: 'report' }>;
  props: PageTabProps;
}) => {
  const { actions, now, whatCountsUrl } = props;
  const isReading = report.summary.status === 'reading';
  return (
    <>
      <StatusBanner report={report} onCopy={actions.copyReport} />
      {props.hasInterests || report.entries.length === 0 ? null : (
        <p class="hint">
          {text('noInterestsHint')}{' '}
          <a href={props.optionsUrl} target="_blank" rel="noreferrer">
            {text('noInterestsLink')}
          </a>
        </p>
      )}
      {report.entries.length > 0 ? (
        <PageList
          report={report}
          otherIds={otherIds}
          actions={actions}
          now={now}
          whatCountsUrl={whatCountsUrl}
        />
      ) : isReading ? (
        <Busy title={text('pageReading')} />
      ) : (
        <StateCard icon={Inbox} title={text('pageNoPapers')} body={text('pageNoPapersBody')}>
          <ScanButton actions={actions} />
        </StateCard>
      )}
    </>
  );
};

/** Something is under way; drawn with a delay, so that it does not flash. */
export const Busy = ({ title }: { title: string }) => (
  <div class="busy" role="status">
    <StateCard icon={LoaderCircle} title={title} />
  </div>
);

/** What is on the page of the current tab. */
export const PageTab = (props: PageTabProps) => {
  const { page, actions } = props;
  switch (page.kind) {
    case 'loading':
      return <Busy title={text('pageLoading')} />;
    case 'scanning':
      return <Busy title={text('pageScanning')} />;
    case 'failed':
      return <ErrorState code={page.code} onRetry={actions.retry} />;
    case 'closed':
      return <StateCard icon={Lock} title={text('pageClosed')} body={text('pageClosedBody')} />;
    case 'not-looked':
      return (
        <StateCard icon={FileSearch} title={text('pageNotLooked')} body={text('pageNotLookedBody')}>
          <ScanButton actions={actions} />
        </StateCard>
      );
    case 'off':
      return (
        <StateCard icon={EyeOff} title={text(page.scope === 'site' ? 'offSite' : 'offPage')}>
          <button
            type="button"
            class="button button-primary"
            onClick={() => actions.setOff(page.scope, false)}
          >
            {text('turnOn')}
          </button>
        </StateCard>
      );
    case 'report':
      return <ReportView page={page} props={props} />;
  }
};
