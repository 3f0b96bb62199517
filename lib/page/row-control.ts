import type { PaperState } from '../papers/paper-state';
import type { ErrorCode } from '../papers/result';
import { element } from './dom';
import type { PageExtras } from './page-extras';
import type { PaperFacts } from './paper-facts';
import { say, seenText } from './words';

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
  /** What fills the card of details; null where it cannot be had. */
  getExtras(): Promise<PageExtras | null>;
}

/** Makes the controls of one document; they share one stylesheet. */
export class ControlFactory {
  readonly #sheet: CSSStyleSheet | null;
  readonly #save: HTMLElement;
  #extraSheet: CSSStyleSheet | null = null;

  readonly doc: Document;
  readonly #css: string;

  constructor(doc: Document, css: string) {
    this.doc = doc;
    this.#css = css;

    const view = doc.defaultView;
    this.#sheet = view && 'CSSStyleSheet' in view ? new view.CSSStyleSheet() : null;
    this.#save = element(doc, 'button', {
      class: 'save',
      type: 'button',
      'aria-pressed': 'false',
      title: say('pageSave'),
    });
  }

  /** Colours for a page that is light or dark. */
  setScheme(scheme: 'light' | 'dark'): void {
    this.#sheet?.replaceSync(`${this.#css}:host{color-scheme:${scheme}!important}`);
  }

  /** An empty host of the given name with the shared looks. */
  host(tag: string): { host: HTMLElement; root: ShadowRoot } {
    const host = this.doc.createElement(tag);
    const root = host.attachShadow({ mode: 'open' });
    if (this.#sheet) root.adoptedStyleSheets = [this.#sheet];
    return { host, root };
  }

  /** Gives a root the looks of the extras too. */
  useLooks(root: ShadowRoot, css: string): void {
    const view = this.doc.defaultView;
    if (!this.#sheet || !view) return;
    if (!this.#extraSheet) {
      this.#extraSheet = new view.CSSStyleSheet();
      this.#extraSheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [this.#sheet, this.#extraSheet];
  }

  /** A control without facts. */
  create(actions: RowActions): RowControl {
    const { host, root } = this.host(ROW_TAG);
    host.setAttribute('role', 'group');
    const save = this.doc.importNode(this.#save, true);
    root.append(save);
    return new RowControl(this, { host, root, save }, actions);
  }
}

/** Not `instanceof`: a control in a frame is made by the frame's own classes. */
const isButton = (target: EventTarget | null): target is HTMLElement =>
  target !== null && 'localName' in target && target.localName === 'button';

/** Elements that a control consists of. */
interface ControlParts {
  host: HTMLElement;
  root: ShadowRoot;
  save: HTMLElement;
}

/** The one element that is added to a row: what is known of its paper, and the button to save it. */
export class RowControl {
  readonly host: HTMLElement;
  readonly #factory: ControlFactory;
  readonly #actions: RowActions;
  readonly #doc: Document;
  readonly #root: ShadowRoot;
  readonly #save: HTMLElement;
  #facts: PaperFacts | null = null;
  #chips: HTMLElement[] = [];
  #notes: HTMLElement[] = [];
  #card: HTMLElement | null = null;
  /** What the state looked like when it was last drawn; a new control says: not known, not saved. */
  #shownState = '[null,null,null]';

  constructor(factory: ControlFactory, { host, root, save }: ControlParts, actions: RowActions) {
    this.#factory = factory;
    this.#actions = actions;
    this.#doc = factory.doc;
    this.host = host;
    this.#root = root;
    this.#save = save;
    root.addEventListener('click', (event) => this.#onClick(event));
  }

  #onClick(event: Event): void {
    const button = event.target;
    // Many sites wrap a whole card into a link, or open it by a listener of their own.
    event.stopPropagation();
    if (!isButton(button)) return;
    event.preventDefault();
    if (button === this.#save || button.className === 'fault') this.#actions.toggleSaved();
    else if (button.className === 'link') this.#actions.showWhatCounts();
    else void this.#toggleCard(button);
  }

  async #toggleCard(button: Element): Promise<void> {
    const card = this.#card;
    if (card) {
      card.remove();
      this.#card = null;
    } else await this.#openCard();
    button.setAttribute('aria-expanded', String(this.#card !== null));
  }

  async #openCard(): Promise<void> {
    const extras = await this.#actions.getExtras();
    if (!extras || !this.#facts || this.#card) return;
    this.#factory.useLooks(this.#root, extras.css);
    this.#card = extras.makeCard(this.#doc, this.#facts);
    this.#root.append(this.#card);
  }

  /** Puts the keyboard's focus on the control. */
  focus(): void {
    this.#save.focus();
  }

  /** Shows facts and state; what has not changed since the last time is not touched. */
  show(facts: PaperFacts, state: RowState): void {
    if (this.#facts?.paper.title !== facts.paper.title)
      this.host.setAttribute('aria-label', facts.paper.title.slice(0, 300));
    const had = this.#root.activeElement;
    const { paper, claims, matches } = facts;
    const old = this.#facts;
    if (old?.paper !== paper || old.claims !== claims || old.matches !== matches) {
      this.#facts = { ...facts };
      this.#showFacts();
    }
    this.#showState(state);
    // Whatever had the focus may be gone, for example the button that tried again.
    if (had !== null && this.#root.activeElement === null) this.focus();
  }

  #showFacts(): void {
    const facts = this.#facts;
    const card = this.#card;
    if (!facts) return;
    for (const chip of this.#chips) chip.remove();
    this.#chips = this.#makeChips(facts);
    this.#save.after(...this.#chips);
    if (!card) return;
    card.remove();
    this.#card = null;
    void this.#openCard();
  }

  #showState(state: RowState): void {
    const now = JSON.stringify([state.state, state.pending, state.fault]);
    if (now === this.#shownState) return;
    this.#shownState = now;
    this.#showSave(state);
    for (const note of this.#notes) note.remove();
    this.#notes = this.#makeNotes(state);
    (this.#chips.at(-1) ?? this.#save).after(...this.#notes);
  }

  #showSave({ state, pending }: RowState): void {
    const isSaved = pending ?? state?.saved ?? false;
    this.#save.setAttribute('aria-pressed', String(isSaved));
    this.#save.setAttribute('aria-busy', String(pending !== null));
    this.#save.title = say(isSaved ? 'pageSaved' : 'pageSave');
  }

  #makeChips(facts: PaperFacts): HTMLElement[] {
    const { chip, hidesAbstract } = facts;
    const button = (className: string, text: string) =>
      element(
        this.#doc,
        'button',
        { class: className, type: 'button', 'aria-expanded': String(this.#card !== null) },
        text,
      );
    const chips = this.#interests(facts);
    if (chip !== null) return [button('chip claim', chip), ...chips];
    return hidesAbstract ? [...chips, button('chip quiet', say('pageAbstract'))] : chips;
  }

  #interests({ matches }: PaperFacts): HTMLElement[] {
    const chip = (className: string, text: string) =>
      element(this.#doc, 'span', { class: `chip ${className}` }, text);
    const phrases = new Map(matches.map(({ phrase, muted }) => [phrase, muted]));
    const chips = [...phrases]
      .slice(0, NAMED_INTERESTS)
      .map(([phrase, muted]) =>
        muted ? chip('muted', say('pageMuted', phrase)) : chip('interest', phrase),
      );
    const more = phrases.size - chips.length;
    return more > 0 ? [...chips, chip('interest', `+${more}`)] : chips;
  }

  #makeNotes({ state, fault }: RowState): HTMLElement[] {
    const note = (className: string, text: string) =>
      element(this.#doc, 'span', { class: className }, text);
    const notes: HTMLElement[] = [];
    if (state?.done) notes.push(note('note', say('pageDone')));
    if (state?.newVersion) notes.push(note('note new', say('pageNewVersion')));
    else if (state?.seenAt) notes.push(note('note', seenText(state.seenAt, Date.now())));
    if (fault)
      notes.push(
        element(
          this.#doc,
          'button',
          { class: 'fault', type: 'button', role: 'alert' },
          say('pageSaveFailed', fault),
        ),
      );
    return notes;
  }
}
