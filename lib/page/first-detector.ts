import { isEntry, type SiteAdapter } from '../listings/adapter';
import { SeenOnPage } from '../listings/read-listing';
import type { PageDetector } from './reading';

/**
 * Several detectors as one: the first that finds a paper reads the page, and lends its name to the
 * reports of that reading.
 */
export const firstDetector = (...detectors: [SiteAdapter, ...SiteAdapter[]]): PageDetector => {
  const combined: PageDetector = {
    ...detectors[0],
    *rows(doc, url) {
      for (const detector of detectors) {
        let isFound = false;
        for (const row of detector.rows(doc, url)) {
          if (!isFound && isEntry(row)) {
            isFound = true;
            const { id, name, version } = detector;
            Object.assign(combined, { id, name, version });
          }
          yield row;
        }
        if (isFound) return;
      }
    },
    *fillUp(doc, url, known) {
      const seen = new SeenOnPage();
      for (const { paper } of known) seen.add(paper);
      for (const row of combined.rows(doc, url)) if (isEntry(row) && seen.add(row.paper)) yield row;
    },
  };
  return combined;
};
