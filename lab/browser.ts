/** The browsers in which everything is tested, named after the folders of their packages in `dist`. */
export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** What a user points at: a CSS selector, or a role with its accessible name, perhaps only within what a selector finds. */
export type Target = string | { readonly role: Role; readonly name: string; readonly within?: string };
export type Role = 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'textbox';

/** Files by name. */
export type Files = Readonly<Record<string, string | Buffer>>;

/**
 * A tab from its user's point of view. A method that acts on a target waits until one is visible, and takes the first;
 * a method that reads returns at once, so a test waits by reading again.
 */
export interface Tab {
  /** Returns when the answer has begun; for a page of the extension, when the page is loaded. */
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Brings it before the other tabs of its window. */
  toFront(): Promise<void>;
  isVisible(target: Target): Promise<boolean>;
  waitFor(target: Target): Promise<void>;
  click(target: Target): Promise<void>;
  /** Replaces the text in a field. */
  fill(target: Target, text: string): Promise<void>;
  /** Presses a key by its name at the focus: `Enter`, `Tab`. */
  press(key: string): Promise<void>;
  /** Puts these files into the field that this CSS selector finds, like the browser's own dialogue. */
  chooseFiles(field: string, files: Files): Promise<void>;
  /** The text of the file that a click on this saves. */
  download(button: Target): Promise<string>;
  /** Runs a function in the page. It sees only its argument, which is passed as JSON. */
  run<Argument, Result>(inPage: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Runs a whole script in the page. */
  runScript(source: string): Promise<void>;
  /** Makes a function run in every page that is opened from now on, before the page's own scripts. */
  beforeScripts(inPage: () => void): Promise<void>;
  /** Sets the colour scheme that the system seems to prefer. */
  preferColours(scheme: 'light' | 'dark'): Promise<void>;
  /** Sets the size of the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** A screenshot of the tab, as PNG. */
  screenshot(file: string): Promise<void>;
}

/** The toolbar's real popup. */
export interface Popup {
  /** Runs a function that gets the popup's window; otherwise like in a tab. */
  run<Argument, Result>(
    inPopup: (popup: Window, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** A screenshot of it, as PNG. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension, which is allowed in private windows. Every host name leads to the lab. */
export interface LabBrowser {
  readonly name: BrowserName;
  newTab(): Promise<Tab>;
  /** As `newTab`, in a window with a toolbar, which a browser that was started with `bareWindows` does not have otherwise. */
  newTabWithToolbar(): Promise<Tab>;
  /** The interface in its own window, because browsers draw a background tab only about once a second. */
  openInterface(): Promise<Tab>;
  newPrivateTab(): Promise<Tab>;
  /** Opens this address in a container tab; null in Chromium, which has none. */
  readonly openInContainer: ((url: string) => Promise<void>) | null;
  /** The interface in a private window. */
  openPrivateInterface(): Promise<Tab>;
  closePrivateWindows(): Promise<void>;
  /** Opens the toolbar's popup over this tab. */
  openPopup(over: Tab): Promise<Popup>;
  /** Runs a function in a page of the extension, like `Tab.run`; `chrome` is the extension API there. */
  inExtension<Argument, Result>(inPage: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  /** Ends the worker, or the event page, as the browser itself may at any time. */
  stopBackground(): Promise<void>;
  /** Resolves when the user has closed it. */
  closed(): Promise<void>;
  /**
   * Closes everything that was opened, and deletes logins and what the extension stored.
   *
   * @param kept an interface that stays open, because it follows what is stored
   */
  reset(kept?: Tab): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the unpacked extension, or its zip in Firefox; by default the built one. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** Chromium opens windows without tab strip and toolbar: drawing these costs a third of a sign-in, and nobody looks at them. */
  readonly bareWindows?: boolean;
}
