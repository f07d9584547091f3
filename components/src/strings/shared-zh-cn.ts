/** Words that every element needs from the first moment, in Chinese: what did not arrive must be said without another file. */
export const sharedZhCn = {
  failedOffline: '网络不通。',
  failedTimeout: '服务平台没有按时答复。',
  failedBusy: '服务平台正忙。',
  failedNotFound: '该事项不存在，或已不再公开。',
  failedHost: '本页面的运行环境与组件冲突。',
  failedConfiguration: '本页面没有写明正确的服务平台地址。',
  failedServer: '服务平台出了差错。',
  failedSafe: '您没有丢失任何内容。',
  failedNext: '请稍后重试，或直接打开服务平台查看。',
  retry: '重试',
  openPlatform: '在服务平台打开',
  requestId: '请求编号：{id}',
  idle: '尚未连接服务平台。',
};

/** Words that every element needs from the first moment. */
export type SharedStrings = { readonly [Key in keyof typeof sharedZhCn]: string };
