import './sunlit-provider.js';
import './sunlit-power-catalogue.js';
import './sunlit-flowchart.js';
