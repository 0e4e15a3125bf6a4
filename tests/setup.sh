#!/usr/bin/env bash
# What the packages can't bring: a Python environment, Node, a browser and a Java runtime.
# As root on Debian it installs them; elsewhere it uses what is there, or names what is missing and stops.
set -euo pipefail
cd "$(dirname "$0")/.."

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install() {
  echo "Installerer $* …"
  export DEBIAN_FRONTEND=noninteractive
  [ -n "${updated:-}" ] || { apt-get update -qq >/dev/null; updated=1; }
  apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need() { # command, Debian package, what it is
  command -v "$1" >/dev/null && return
  if can_install; then install "$2"; return; fi
  echo "Mangler $3. Installer «$1» (på Debian: apt-get install $2), og kjør kommandoen på nytt." >&2
  exit 1
}

case "$1" in
  python)
    need python3 python3 "Python 3.11 eller nyere"
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python er for gammel. Portalen trenger Python 3.11 eller nyere." >&2; exit 1; }
    [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1 && exit
    python3 -c 'import ensurepip' 2>/dev/null || { can_install && install python3-venv; } || { echo "Mangler venv for Python (på Debian: apt-get install python3-venv)." >&2; exit 1; }
    python3 -m venv .venv ;;
  node)
    need node nodejs "Node.js 20 eller nyere"
    need npm npm "npm" ;;
  system)
    # The shell without windows opens a page in a sixth of the time; any Chromium will do.
    if [ -z "${CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null; then
      { can_install && install chromium-headless-shell; } || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
        || need chromium chromium "en nettleser til testene"
    fi
    need java default-jre-headless "Java til Nu Html Checker" ;;
esac
