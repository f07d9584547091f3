/** Version of the package. Elements of one version may meet on a page in silence; others warn once. */
export const VERSION = '0.1.0';
