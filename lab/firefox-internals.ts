/** Functions that run in Firefox's own scope (firefox-chrome-scope.ts), not here. */

/** The parts of Firefox that they use, with their names in searchfox.org/mozilla-central. */
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionPermissions: {
      add(id: string, granted: { readonly permissions: string[]; readonly origins: string[] }): Promise<void>;
    };
    readonly AddonManager: { getInstallForFile(file: object): Promise<AddonInstall> };
    readonly FileUtils: { readonly File: new (path: string) => object };
  };
};
interface AddonInstall {
  addListener(
    listener: Readonly<Record<'onInstallPostponed' | 'onInstallEnded' | 'onInstallFailed', () => void>>,
  ): void;
  install(): unknown;
}
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      readonly version: string;
      readonly backgroundState: string;
      terminateBackground(options: { readonly ignoreDevToolsAttached: boolean }): Promise<void>;
    };
  } | null;
};
declare const Services: {
  readonly prefs: { setIntPref(name: string, value: number): void };
  readonly scriptSecurityManager: { getSystemPrincipal(): object };
};
interface FirefoxTab {
  /** 0 outside containers. */
  readonly userContextId: number;
}
declare const gBrowser: {
  readonly tabs: Iterable<FirefoxTab>;
  selectedTab: FirefoxTab;
  addTab(url: string, options: { readonly userContextId: number; readonly triggeringPrincipal: object }): FirefoxTab;
  removeTab(tab: FirefoxTab): void;
};
interface PopupBrowser extends Element {
  readonly browsingContext: {
    readonly currentWindowGlobal: { drawSnapshot(rect: null, scale: number, ground: string): Promise<ImageBitmap> };
  };
}

/** The permission that a user gives in about:addons; it applies to an extension that is installed afterwards. */
export const allowInPrivateWindows = (extensionId: string): Promise<void> =>
  ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.add(
    extensionId,
    { permissions: ['internal:privateBrowsingAllowed'], origins: [] },
  );

/** Stops the event page as Firefox does when it has been idle. */
export const terminateBackground = async (extensionId: string): Promise<void> => {
  const extension = WebExtensionPolicy.getByID(extensionId)?.extension;
  if (extension === undefined) throw new Error('the extension is not there');
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  if (extension.backgroundState !== 'stopped') throw new Error(`the event page is ${extension.backgroundState}`);
};

/** Installs an update as Firefox does when it has downloaded one; returns what happened. */
export const installUpdate = async (xpi: string): Promise<'postponed' | 'installed' | 'failed'> => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const install = await AddonManager.getInstallForFile(new FileUtils.File(xpi));
  return new Promise((resolve) => {
    install.addListener({
      onInstallPostponed: () => resolve('postponed'),
      onInstallEnded: () => resolve('installed'),
      onInstallFailed: () => resolve('failed'),
    });
    install.install();
  });
};

/** Null while an update is being installed, when neither the old nor the new version exists. */
export const versionOf = (extensionId: string): string | null =>
  WebExtensionPolicy.getByID(extensionId)?.extension.version ?? null;

export const preferColours = (scheme: 'light' | 'dark'): void =>
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);

/** The popup as a PNG, base64. */
export const drawPopup = async (): Promise<string> => {
  const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  if (popup === null) throw new Error('no popup is open');
  const image = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
};

/**
 * What "Open in new container tab" does, for the second of the containers that Firefox begins with
 * (searchfox.org/mozilla-central/source/toolkit/components/contextualidentity/ContextualIdentityService.sys.mjs).
 */
export const openInContainer = (url: string): void => {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(url, { userContextId: 2, triggeringPrincipal });
};

export const closeContainers = (): void => {
  for (const tab of [...gBrowser.tabs]) if (tab.userContextId > 0) gBrowser.removeTab(tab);
};
