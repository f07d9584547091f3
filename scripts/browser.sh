#!/bin/sh
# Prints the path of a Chromium (CHROMIUM_PATH first). As root on Debian it installs one, with a Chinese font: without
# it every Han glyph is a box and all widths are wrong. Anything else ends with one clear line.
for candidate in "${CHROMIUM_PATH:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /usr/bin/google-chrome-stable \
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium; do
  if [ -n "$candidate" ] && [ -x "$candidate" ]; then
    echo "$candidate"
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  {
    apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk
  } >&2 && [ -x /usr/bin/chromium ] && {
    echo /usr/bin/chromium
    exit 0
  }
fi
echo 'No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.' >&2
exit 1
