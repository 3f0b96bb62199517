import { TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import type { ListingReport, ListingSummary } from '../../lib/messaging/protocol';
import { Icon } from '../Icon';
import { formatCount, text } from '../i18n';

interface StatusBannerProps {
  report: ListingReport;
  /** Copies the report; tells whether that went well. */
  onCopy: (skeleton: string) => Promise<boolean>;
}

const partOf = ({ found, announced }: ListingSummary): string =>
  announced === null
    ? text('bannerFound', formatCount(found))
    : text('bannerFoundOf', formatCount(found), formatCount(announced));

/** The sentence for a reading that did not go as it should; null where it did. */
const bannerText = ({ summary, siteName }: ListingReport): string | null => {
  if (summary.status === 'fallback') return text('bannerFallback', partOf(summary));
  if (summary.status === 'partial') return text('bannerPartial', partOf(summary));
  if (summary.status === 'unreadable') return text('bannerUnreadable');
  // The address says list, but nothing tells whether it is empty or changed beyond recognition.
  if (summary.status === 'none' && siteName !== null) return text('bannerNone', siteName);
  return summary.capped ? text('bannerCapped', formatCount(summary.found)) : null;
};

/** Says when a site was not read as it should be, and hands out a report without personal data. */
export const StatusBanner = ({ report, onCopy }: StatusBannerProps) => {
  const [copied, setCopied] = useState<'not-yet' | 'yes' | 'failed'>('not-yet');
  const message = bannerText(report);
  const { skeleton } = report;
  if (message === null) return null;
  const copy = async (): Promise<void> => {
    if (skeleton !== null) setCopied((await onCopy(skeleton)) ? 'yes' : 'failed');
  };
  return (
    <div class="banner" role="status">
      <Icon node={TriangleAlert} />
      <p>
        {message} {copied === 'failed' ? text('bannerCopyFailed') : null}
      </p>
      {skeleton === null ? null : (
        <button
          type="button"
          class="button button-quiet"
          title={text('bannerCopyTitle')}
          onClick={() => void copy()}
        >
          {text(copied === 'yes' ? 'bannerCopied' : 'bannerCopy')}
        </button>
      )}
    </div>
  );
};
