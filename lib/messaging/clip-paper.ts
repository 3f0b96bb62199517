import type { Paper, PersonName } from '../papers/paper';
import { LIMITS } from './limits';

const clip = (text: string, length: number): string =>
  text.length > length ? text.slice(0, length) : text;

const clipName = (name: PersonName): PersonName => ({
  ...(name.family === undefined ? {} : { family: clip(name.family, LIMITS.name) }),
  ...(name.given === undefined ? {} : { given: clip(name.given, LIMITS.name) }),
  ...(name.literal === undefined ? {} : { literal: clip(name.literal, LIMITS.name) }),
});

const isWebAddress = (address: string): boolean =>
  address.length <= LIMITS.address && /^https?:\/\//i.test(address) && URL.canParse(address);

/** Whether a message can carry the id at all; an address of many kilobytes cannot be an identity. */
export const isSendableId = (id: string): boolean => id.length <= LIMITS.address;

/** Whether arXiv could have given the number; some page writes `v0`. */
const isVersion = (version: number | undefined): version is number =>
  version !== undefined && version > 0 && version <= LIMITS.version;

/**
 * The paper with its texts cut to what a message may carry, so that one hostile row does not make
 * the whole batch be refused. Spans that lie within the limits stay true.
 */
export const clipPaper = ({ version, ...paper }: Paper): Paper => ({
  ...paper,
  ...(isVersion(version) ? { version } : {}),
  ...(paper.aliases === undefined
    ? {}
    : { aliases: paper.aliases.filter(isSendableId).slice(0, LIMITS.aliases) }),
  title: clip(paper.title, LIMITS.title),
  author: paper.author.slice(0, LIMITS.authors).map(clipName),
  abstract: paper.abstract === null ? null : clip(paper.abstract, LIMITS.abstract),
  URL: paper.URL !== null && isWebAddress(paper.URL) ? paper.URL : null,
  ...(paper['container-title'] === undefined
    ? {}
    : { 'container-title': clip(paper['container-title'], LIMITS.containerTitle) }),
  ...(paper.DOI === undefined ? {} : { DOI: clip(paper.DOI, LIMITS.text) }),
});
