#!/usr/bin/env bash
# The French a person can read: spelling, grammar, typography, length of questions.
# Texts come from methodology/lowtech and src/lang. A word or a finding that is right all the same
# is accepted in tests/data/dictionnaire.txt or tests/data/grammalecte-acceptes.txt.
# Debian 12 as root when a tool is missing; nothing else to prepare, no answer asked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Installs what is missing; what apt says is shown only if it fails, without the name of any host.
tools() {
    local missing=()
    command -v python3 >/dev/null || missing+=(python3)
    command -v hunspell >/dev/null || missing+=(hunspell)
    command -v grammalecte-cli >/dev/null || missing+=(grammalecte-cli)
    [[ -e /usr/share/hunspell/fr_FR.dic ]] || missing+=(hunspell-fr)
    ((${#missing[@]})) || return 0
    echo "installing ${missing[*]}"
    if ! { apt-get -qq update && apt-get -qq -o Dpkg::Use-Pty=0 install --yes --no-install-recommends "${missing[@]}"; } >"$work/apt" 2>&1; then
        tail -n 5 "$work/apt" | sed -E 's#https?://[^[:space:]/]+#<host>#g'
        exit 1
    fi
}

tools
# One text per line, and on the same line of `places`, where it stands.
python3 tests/french.py extract "$work"
hunspell -i UTF-8 -d fr_FR -l "$work/words" | sort -u >"$work/unknown"
# `apos`, `nbsp`, `esp`, `typo`… are ours: the program puts the spaces itself, and we look at the rest.
grammalecte-cli -f "$work/sentences" -j -ctx -off apos esp nbsp num tab typo unit >"$work/grammar"
python3 tests/french.py judge "$work"
