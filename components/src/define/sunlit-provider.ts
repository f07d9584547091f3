import { defineElement } from '../internal/define-element.js';
import { SunlitProvider } from '../provider/sunlit-provider.js';

defineElement('sunlit-provider', SunlitProvider);
