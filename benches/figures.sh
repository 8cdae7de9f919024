#!/usr/bin/env bash
# The figures of docs/performance.md against their bounds, as one table: `bash benches/figures.sh`.
# Instructions are counted (callgrind) rather than timed: they do not depend on what else the machine does.
# `--quick` leaves out the clean build, which takes a minute or two. Exit code 1 when a bound is missed.
# Needs valgrind and GNU time, and the crates of Cargo.lock already fetched or a network.
set -euo pipefail
export LC_ALL=C

cd "$(dirname "${BASH_SOURCE[0]}")/.."

needs() { # COMMAND PACKAGE
    command -v "$1" >/dev/null && return
    echo "figures.sh: $1 is missing: install the package $2 (on Debian: apt-get install $2)" >&2
    exit 2
}
needs valgrind valgrind
needs /usr/bin/time time
needs cargo cargo

case ${1:-} in
    "" | --quick) ;;
    *) echo "usage: bash benches/figures.sh [--quick]" >&2; exit 2 ;;
esac

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
lowtech=$target/release/lowtech
example=$PWD/benches/data/eau-tiede-au-camping.lowtech.toml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missed=0

# One line of the table; the figure and the bound are whole numbers of the unit.
row() { # WHAT FIGURE BOUND UNIT
    local verdict=held
    [[ $2 =~ ^[0-9]+$ ]] || { echo "figures.sh: no figure for: $1" >&2; exit 2; }
    if (($2 > $3)); then verdict="MISSED by $(($2 - $3))"; missed=1; fi
    printf '%-46s %12d %12d  %-13s %s\n' "$1" "$2" "$3" "$4" "$verdict"
}

# The same environment everywhere: its length is read by the program.
clean() { env -i HOME="$work" LANG=C.UTF-8 LOWTECH_TODAY=2026-11-23 "$@"; }

instructions() { # ARGUMENT…
    clean valgrind --tool=callgrind --callgrind-out-file=/dev/null "$lowtech" "$@" 2>&1 >/dev/null </dev/null |
        sed -n 's/.*Collected : *//p'
}

peak_kib() { # ARGUMENT…
    clean /usr/bin/time -o "$work/peak" -f %M "$lowtech" "$@" >/dev/null 2>&1 </dev/null
    cat "$work/peak"
}

# User and system time of a command, in milliseconds (a tick is 10).
cpu_ms() { # COMMAND…
    /usr/bin/time -o "$work/cpu" -f '%U %S' "$@" >"$work/log" 2>&1 </dev/null || { cat "$work/log" >&2; exit 1; }
    awk '{ printf "%d", ($1 + $2) * 1000 }' "$work/cpu"
}

# The example with each row of a table eleven times, but those that have a name of their own: 64 KiB.
# benches/guide.rs makes the same one.
large() {
    awk '{ times = /^  \{ / && !/^  \{ id / ? 11 : 1; while (times--) print }' "$example"
}

# What one more answer costs: two hundred and one answers, less one, over two hundred. Every answer is saved.
saving_us() {
    local answers=() one all
    for number in {1..201}; do answers+=("Q9=$number"); done
    large >"$work/large.lowtech.toml"
    one=$(cpu_ms env HOME="$work" "$lowtech" set "$work/large.lowtech.toml" Q9=7)
    all=$(cpu_ms env HOME="$work" "$lowtech" set "$work/large.lowtech.toml" "${answers[@]}")
    echo $(((all - one) * 5))
}

# What looking one more place up costs, once the communes are loaded: eleven less one, over ten. None is kept, since
# each may name several communes.
looked_for() { # PLACE
    local places=() one all
    for number in {1..10}; do places+=("P2=$1"); done
    one=$(instructions set "$example" "P2=$1")
    all=$(instructions set "$example" "P2=$1" "${places[@]}")
    echo $(((all - one) / 10))
}

cargo build --release --locked --quiet
printf '%-46s %12s %12s  %-13s\n' "what" figure bound unit
communes=$(stat -c %s "$(ls -t target/release/build/lowtech-*/out/territory.bin | head -1)")
row "release binary, stripped, but for the communes" "$(($(stat -c %s "$lowtech") - communes))" 5000000 bytes
row "release binary, stripped, communes included" "$(stat -c %s "$lowtech")" 6000000 bytes
row "lowtech --version" "$(instructions --version)" 1000000 instructions
row "lowtech --version, peak memory" "$(peak_kib --version)" 4096 KiB
row "lowtech status" "$(instructions status "$example")" 25000000 instructions
row "lowtech --lang en status" "$(instructions --lang en status "$example")" 40000000 instructions
row "lowtech check" "$(instructions check "$example")" 25000000 instructions
row "lowtech export -f html" "$(instructions export -f html -o - "$example")" 25000000 instructions
row "lowtech export -f html -d dossier" "$(instructions export -f html -d dossier -o - "$example")" 25000000 instructions
row "a place looked for by the beginning of its name" "$(looked_for "st julien")" 5000000 instructions
row "a place looked for with a slip of the key" "$(looked_for Concarnau)" 12000000 instructions
row "the communes, packed" "$communes" 716800 bytes
row "one answer saved, project of $(large | wc -c) bytes" "$(saving_us)" 5000 "µs of CPU"
if [[ ${1:-} != --quick ]]; then
    cargo fetch --locked --quiet
    build=$(cpu_ms cargo build --release --locked --quiet --target-dir "$work/target")
    row "release build from nothing" "$((build / 1000))" 150 "s of CPU"
fi
exit "$missed"
