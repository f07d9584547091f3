import { createSixteenScheme } from './sixteen-scheme.js';

/**
 * Jiangsu, the default: `JS`, area 6 digits, body 2 letters, type 2 letters, serial 4 digits. The form is that of the
 * codes in use since 2010; the text of the rule itself (部门及行政执法事项编码规则) was not found.
 */
export const jiangsuScheme = createSixteenScheme({
  id: 'jiangsu_16',
  title: '江苏省行政权力编码（16位）',
  prefix: 'JS',
  areaDigits: 6,
});

/** County model of 2011: area 8 digits (province, city, county, township, two each), body 2, type 2, serial 4. */
export const countyScheme = createSixteenScheme({
  id: 'county_16',
  title: '县级行政职权编码（8+2+2+4）',
  prefix: '',
  areaDigits: 8,
});
