import { isEntry, type SiteAdapter } from '../listings/adapter';

/**
 * Several detectors as one: the first that finds a paper reads the page, and lends its name to the
 * reports of that reading.
 */
export const firstDetector = (...detectors: [SiteAdapter, ...SiteAdapter[]]): SiteAdapter => {
  const combined: SiteAdapter = {
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
  };
  return combined;
};
