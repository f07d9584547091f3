import { createApp } from 'vue';
import { createPage } from './page.js';

createApp(createPage(window.sunlitPlatform ?? 'http://localhost:8080')).mount('#root');
