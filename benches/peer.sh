#!/usr/bin/env bash
# `lowtech` beside cookiecutter, which also asks questions to make a file: CPU of whole processes, one run of each
# in turn, so that whatever else the machine does weighs on both: `bash benches/peer.sh [COOKIECUTTER]`.
# Needs GNU time, and cookiecutter (`pip install cookiecutter` in a virtual environment).
set -euo pipefail
export LC_ALL=C.UTF-8 TIMEFORMAT='%3U %3S'

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Again even after `cargo bench`, which leaves a slightly different program there.
cargo build --release --locked --quiet
lowtech=$(realpath "${CARGO_TARGET_DIR:-target}/release/lowtech")
peer=$(command -v "${1:-cookiecutter}") || { echo "peer.sh: ${1:-cookiecutter} is missing" >&2; exit 2; }
[[ -x /usr/bin/time ]] || { echo "peer.sh: GNU time is missing" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p 'template/{{cookiecutter.titre}}'
echo '{"titre": "Eau chaude", "besoin": "qui doit pouvoir faire quoi"}' >template/cookiecutter.json

# Each is asked its first question and gets no answer: it ends there.
version_lowtech() { "$lowtech" --version; }
version_peer() { "$peer" --version; }
question_lowtech() { "$lowtech" new "Eau chaude" --plain --output "projet-$RANDOM$RANDOM.toml"; }
question_peer() { "$peer" template; }

cpu() { # FUNCTION: seconds and thousandths, the child processes' too
    { time "$1" >/dev/null 2>&1 </dev/null || true; } 2>&1
}

# One run is near the tick of the clock, thirty are not.
mean() { awk '{ sum += $1 } END { printf "%.1f", sum / NR }'; }

"$peer" --version
for what in version question; do
    for run in {0..30}; do
        for one in lowtech peer; do
            cpu "${what}_$one" | awk '{ print ($1 + $2) * 1000 }' >>"$work/$what.$one.$((run > 0))"
        done
    done
    ours=$(mean <"$work/$what.lowtech.1")
    theirs=$(mean <"$work/$what.peer.1")
    echo "$what: lowtech $ours ms, peer $theirs ms of CPU: $(awk "BEGIN { printf \"%.0f\", $theirs / $ours }") times"
done
for one in lowtech peer; do
    /usr/bin/time -f "peak memory of --version: $one %M KiB" "$([[ $one == peer ]] && echo "$peer" || echo "$lowtech")" --version >/dev/null
done
