#!/usr/bin/env bash
# The comparison of eight options on ten criteria beside two Python libraries, in turn: CPU for each drawn reading.
# Ours is the whole process (start, reading of the method and of the project, 100,000 draws, JSON) over its draws.
# `bash benches/compare_peer.sh PYTHON`, where PYTHON has pymcdm and scikit-criteria (`pip install pymcdm scikit-criteria`).
set -euo pipefail
export LC_ALL=C

cd "$(dirname "${BASH_SOURCE[0]}")/.."
cargo build --release --locked --quiet
lowtech=$(realpath "${CARGO_TARGET_DIR:-target}/release/lowtech")
python=$(realpath -s "${1:?usage: bash benches/compare_peer.sh PYTHON}")
script=$PWD/benches/compare_peer.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A project with so many options and criteria, each level given.
project() { # OPTIONS CRITERIA
    printf '[projet]\ntitre = "Essai"\n[methodologie]\nid = "lowtech"\nparcours = "essentiel"\n[benchmark]\noptions = [\n'
    for ((option = 0; option < $1; option++)); do
        family=$([[ $option == 0 ]] && echo reference || echo low_tech)
        echo "  { id = \"o$option\", nom = \"Solution $option\", famille = \"$family\" },"
    done
    printf ']\ncriteres = [\n'
    for ((criterion = 0; criterion < $2; criterion++)); do
        echo "  { id = \"c$criterion\", nom = \"Critère $criterion\" },"
    done
    printf ']\nappreciations = [\n'
    for ((option = 0; option < $1; option++)); do
        for ((criterion = 0; criterion < $2; criterion++)); do
            level=$(((option * 7 + criterion * 3 + option * criterion) % 11 * 5 / 11))
            echo "  { option = \"o$option\", critere = \"c$criterion\", niveau = $level },"
        done
    done
    echo ']'
}
project 8 10 >8x10.lowtech.toml
project 12 15 >12x15.lowtech.toml

ours() { # FILE: microseconds of CPU for a draw
    /usr/bin/time -o cpu -f '%U %S' "$lowtech" compare "$1" --json >/dev/null
    awk '{ printf "%.3f\n", ($1 + $2) * 1e6 / 100000 }' cpu
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

for run in 1 2 3 4 5; do
    ours 8x10.lowtech.toml >>lowtech.times
    ours 12x15.lowtech.toml >>large.times
    "$python" "$script" pymcdm >>pymcdm.times
    "$python" "$script" scikit-criteria >>scikit-criteria.times
done
mine=$(median <lowtech.times)
echo "lowtech: $mine µs of CPU for a draw, all included; twelve options on fifteen criteria: $(median <large.times) µs"
for peer in pymcdm scikit-criteria; do
    theirs=$(median <"$peer.times")
    echo "$peer: $theirs µs for a draw, the loop only: $(awk "BEGIN { printf \"%.0f\", $theirs / $mine }") times"
done
