import { existsSync } from "node:fs";
import { platform } from "node:os";

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    ...["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/chromium-headless-shell", "/snap/bin/chromium"],
    ...["/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"],
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
  ],
};

/** The Chromium or Chrome that is installed on the machine. undefined: there is none where we look. */
export const findSystemBrowser = (): string | undefined => PLACES[platform()]?.find((path) => existsSync(path));
