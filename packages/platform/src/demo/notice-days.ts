/** How many days after loading the announced versions of the demo city take effect. They were published days before it. */
export const NOTICE_DAYS = 60;
