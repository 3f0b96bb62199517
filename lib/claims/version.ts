/** Version of the claim engine; stored with its results, so that a better engine redoes only older ones. */
export const CLAIMS_VERSION = 1;
