// Written when the page is installed: where the platform is.
window.sunlitPlatform = 'http://localhost:8080';
