/** The browsers in which everything is tried, named as the folders of their packages in `dist`. */
export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** What a user points at: a CSS selector, or a role with its accessible name, perhaps only within what a selector finds. */
export type Target = string | { readonly role: Role; readonly name: string; readonly within?: string };
export type Role = 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'textbox';

/** Files by name. */
export type Files = Readonly<Record<string, string | Buffer>>;

/**
 * A tab as its user has it. What acts on a target waits until that is visible, and takes the first that is; what reads answers at
 * once, so that a test waits by reading again.
 */
export interface Tab {
  /** Returns when the answer has begun; for a page of the extension, when that is loaded. */
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Brings it before the other tabs of its window. */
  toFront(): Promise<void>;
  isVisible(target: Target): Promise<boolean>;
  waitFor(target: Target): Promise<void>;
  click(target: Target): Promise<void>;
  /** Puts this text into a field in place of what stood there. */
  fill(target: Target, text: string): Promise<void>;
  /** Presses a key by its name, where the focus is: `Enter`, `Tab`. */
  press(key: string): Promise<void>;
  /** Gives these files to the field that this CSS selector finds, as the browser's own dialogue would. */
  chooseFiles(field: string, files: Files): Promise<void>;
  /** The text of the file that a click on this saves. */
  download(button: Target): Promise<string>;
  /** Runs a function in the page. It sees nothing of the test but its argument, which travels as JSON. */
  run<Argument, Result>(inPage: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Runs a whole script in the page. */
  runScript(source: string): Promise<void>;
  /** Lets a function run in every page opened from here on, before the page's own scripts. */
  beforeScripts(inPage: () => void): Promise<void>;
  /** Lets pages see that the system prefers these colours. */
  preferColours(scheme: 'light' | 'dark'): Promise<void>;
  /** Gives the page this room, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** What the tab shows, as a PNG. */
  screenshot(file: string): Promise<void>;
}

/** The toolbar's real popup. */
export interface Popup {
  /** Runs a function that is given the popup's window; otherwise as in a tab. */
  run<Argument, Result>(
    inPopup: (popup: Window, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** What it shows, as a PNG. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension, which is allowed in private windows, and for which every host name leads to the lab. */
export interface LabBrowser {
  readonly name: BrowserName;
  newTab(): Promise<Tab>;
  /** The interface, in a window of its own: browsers draw a tab in the background only about once a second. */
  openInterface(): Promise<Tab>;
  newPrivateTab(): Promise<Tab>;
  /** Opens this address in a container tab; null in Chromium, which has none. */
  readonly openInContainer: ((url: string) => Promise<void>) | null;
  /** The interface in a private window. */
  openPrivateInterface(): Promise<Tab>;
  closePrivateWindows(): Promise<void>;
  /** Opens the toolbar's popup over this tab. */
  openPopup(over: Tab): Promise<Popup>;
  /** Runs a function in a page of the extension, as `Tab.run` does. There `chrome` is the extension API. */
  inExtension<Argument, Result>(inPage: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Ends the worker, or the event page, as the browser itself may at any time. */
  stopBackground(): Promise<void>;
  /** Resolves when its user has closed it. */
  closed(): Promise<void>;
  /**
   * Closes what was opened, and deletes logins and what the extension stored.
   *
   * @param kept an interface that stays open: it follows what is stored
   */
  reset(kept?: Tab): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the unpacked extension, or its zip in Firefox; the built one if not given. */
  readonly extension?: string;
  readonly headless?: boolean;
}
