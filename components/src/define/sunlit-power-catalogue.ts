import { defineElement } from '../internal/define-element.js';
import { SunlitPowerCatalogue } from '../power-catalogue/sunlit-power-catalogue.js';

defineElement('sunlit-power-catalogue', SunlitPowerCatalogue);
