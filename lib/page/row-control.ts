import Bookmark from 'lucide/dist/esm/icons/bookmark.mjs';
import type { Claim } from '../claims/claim';
import { claimText } from '../claims/claim-text';
import { headlineClaim, rankClaims } from '../claims/factor';
import type { PaperState } from '../papers/paper-state';
import type { ErrorCode } from '../papers/result';
import { makeCard, type PaperFacts } from './control-card';
import { element, icon } from './dom';
import { say, timeAgo } from './words';

/** Name of the elements that stand for our controls. */
export const ROW_TAG = 'skimlight-row';

/** Interests that a row names; the rest is a number. */
const NAMED_INTERESTS = 3;

/** What a control shows beside the facts of the paper. */
export interface RowState {
  /** Null until the library has answered. */
  state: PaperState | null;
  /** What the user asked for and the library has not confirmed. */
  pending: boolean | null;
  /** Why the last change was not kept. */
  fault: ErrorCode | null;
}

/** What a control asks of its visit. */
export interface RowActions {
  toggleSaved(): void;
  showWhatCounts(): void;
}

/** The claim that the chip shows: the headline, else the strongest of the paper's own. */
export const chipClaim = (claims: readonly Claim[]): Claim | null =>
  headlineClaim(claims) ??
  rankClaims(claims.filter(({ relation }) => relation === 'own'))[0] ??
  null;

/** Makes the controls of one document; they share one stylesheet and one template. */
export class ControlFactory {
  private readonly sheet: CSSStyleSheet | null;
  private readonly template: HTMLElement;

  constructor(
    readonly doc: Document,
    private readonly css: string,
  ) {
    const view = doc.defaultView;
    this.sheet = view && 'CSSStyleSheet' in view ? new view.CSSStyleSheet() : null;
    this.template = element(
      doc,
      'div',
      { class: 'bar' },
      element(doc, 'button', { class: 'save', type: 'button' }, icon(doc, Bookmark)),
    );
  }

  /** Colours for a page that is light or dark. */
  setScheme(scheme: 'light' | 'dark'): void {
    this.sheet?.replaceSync(`${this.css}:host{color-scheme:${scheme}!important}`);
  }

  /** An empty host of the given name with the shared looks. */
  host(tag: string): { host: HTMLElement; root: ShadowRoot } {
    const host = this.doc.createElement(tag);
    const root = host.attachShadow({ mode: 'open' });
    if (this.sheet) root.adoptedStyleSheets = [this.sheet];
    return { host, root };
  }

  /** A control without facts. */
  create(actions: RowActions): RowControl {
    const { host, root } = this.host(ROW_TAG);
    host.setAttribute('role', 'group');
    const bar = this.doc.importNode(this.template, true);
    root.append(bar);
    return new RowControl(this.doc, host, root, bar, actions);
  }
}

/** The one element that is added to a row: what is known of its paper, and the button to save it. */
export class RowControl {
  private facts: PaperFacts | null = null;
  private readonly save: Element | null;
  private card: HTMLElement | null = null;

  constructor(
    private readonly doc: Document,
    readonly host: HTMLElement,
    private readonly root: ShadowRoot,
    private readonly bar: HTMLElement,
    private readonly actions: RowActions,
  ) {
    this.save = bar.firstElementChild;
    root.addEventListener('click', (event) => this.onClick(event));
  }

  private onClick(event: Event): void {
    const { target } = event;
    // Many sites wrap a whole card into a link, or open it by a listener of their own.
    event.stopPropagation();
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    event.preventDefault();
    if (button === this.save || button.className === 'fault') this.actions.toggleSaved();
    else if (button.className === 'link') this.actions.showWhatCounts();
    else this.toggleCard(button);
  }

  private toggleCard(button: Element): void {
    const opens = this.card === null;
    this.card?.remove();
    this.card = opens && this.facts ? makeCard(this.doc, this.facts) : null;
    if (this.card) this.root.append(this.card);
    button.setAttribute('aria-expanded', String(opens));
  }

  /** Puts the keyboard's focus on the control. */
  focus(): void {
    if (this.save instanceof HTMLElement) this.save.focus();
  }

  /** Shows other facts or another state. Does not touch what has not changed. */
  show(facts: PaperFacts, state: RowState): void {
    if (this.facts?.paper.title !== facts.paper.title)
      this.host.setAttribute('aria-label', say('pageControl', facts.paper.title.slice(0, 300)));
    const isOpen = this.card !== null;
    this.facts = facts;
    this.card?.remove();
    this.card = isOpen ? makeCard(this.doc, facts) : null;
    const focused = this.root.activeElement;
    this.showSave(state);
    this.bar.replaceChildren(
      ...(this.save ? [this.save] : []),
      ...this.chips(facts),
      ...this.notes(state),
    );
    if (this.card) this.root.append(this.card);
    if (focused !== null && this.root.activeElement === null) this.focusLike(focused);
  }

  /** Gives the focus back after the parts were made anew. */
  private focusLike(before: Element): void {
    const [name = ''] = before.classList;
    const again = [...this.bar.querySelectorAll('button')].find((other) =>
      other.classList.contains(name),
    );
    if (again) again.focus();
    else this.focus();
  }

  private showSave({ state, pending }: RowState): void {
    const isSaved = pending ?? state?.saved ?? false;
    const label = say(isSaved ? 'pageSaved' : 'pageSave');
    this.save?.setAttribute('aria-pressed', String(isSaved));
    this.save?.setAttribute('aria-busy', String(pending !== null));
    this.save?.setAttribute('aria-label', label);
    this.save?.setAttribute('title', label);
  }

  private chips(facts: PaperFacts): HTMLElement[] {
    const { claims, hidesAbstract } = facts;
    const claim = chipClaim(claims);
    const chips: HTMLElement[] = [];
    const button = (className: string, text: string) =>
      element(
        this.doc,
        'button',
        { class: className, type: 'button', 'aria-expanded': String(this.card !== null) },
        text,
      );
    if (claim) {
      const more = claims.filter(({ relation }) => relation === 'own').length - 1;
      const text = claimText(claim, say, say('languageTag'));
      chips.push(button('chip claim', more > 0 ? `${text} +${more}` : text));
    }
    chips.push(...this.interests(facts));
    if (!claim && (hidesAbstract || claims.length > 0))
      chips.push(button('chip quiet', say(hidesAbstract ? 'pageAbstract' : 'pageFigures')));
    return chips;
  }

  private interests({ matches }: PaperFacts): HTMLElement[] {
    const chip = (className: string, text: string) =>
      element(this.doc, 'span', { class: `chip ${className}` }, text);
    const phrases = new Map(matches.map(({ phrase, muted }) => [phrase, muted]));
    const chips = [...phrases]
      .slice(0, NAMED_INTERESTS)
      .map(([phrase, muted]) =>
        muted ? chip('muted', say('pageMuted', phrase)) : chip('interest', phrase),
      );
    const more = phrases.size - chips.length;
    return more > 0 ? [...chips, chip('interest', `+${more}`)] : chips;
  }

  private notes({ state, fault }: RowState): HTMLElement[] {
    const note = (className: string, text: string) =>
      element(this.doc, 'span', { class: className }, text);
    const notes: HTMLElement[] = [];
    if (state?.done) notes.push(note('note', say('pageDone')));
    if (state?.newVersion) notes.push(note('note new', say('pageNewVersion')));
    else if (state?.seenAt)
      notes.push(
        note('note', say('pageSeen', timeAgo(state.seenAt, Date.now(), say('languageTag')))),
      );
    if (fault)
      notes.push(
        element(
          this.doc,
          'button',
          { class: 'fault', type: 'button', role: 'alert' },
          say('pageSaveFailed', fault),
        ),
      );
    return notes;
  }
}
