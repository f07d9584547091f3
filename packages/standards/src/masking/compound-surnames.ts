/** Surnames of two characters; a name of three or more that begins with one keeps both. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 公孙 慕容 令狐 宇文 长孙 轩辕 端木 百里 呼延 东郭 南门 ' +
    '西门 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 亓官 司寇 拓跋 谷梁 左丘 第五'
  ).split(' '),
);
