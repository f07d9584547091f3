interface Window {
  /** Address of the platform, set by config.js, which is written when the page is installed. */
  sunlitPlatform?: string;
}
