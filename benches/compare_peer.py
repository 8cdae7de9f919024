"""What comparing eight options on ten criteria takes with two libraries of decision aid, in a loop over drawn weights.

Run by benches/compare_peer.sh. Only the loop is counted, not the start of Python nor the imports. Each draw does less
than one of ours: weights are drawn, scales are not, and nothing but ranks is kept.
"""

import sys
import time

import numpy as np

LEVELS = np.array([[(o * 7 + c * 3 + o * c) % 11 * 5 // 11 for c in range(10)] for o in range(8)], dtype=float)
DRAWS = 1000


def weights(draws):
    drawn = np.random.default_rng(1).exponential(size=(draws, 10))
    return drawn / drawn.sum(axis=1, keepdims=True)


def pymcdm(draws):
    from pymcdm.methods import PROMETHEE_II

    method, types = PROMETHEE_II("usual"), np.ones(10)
    for drawn in weights(draws):
        method.rank(method(LEVELS, drawn, types))


def skcriteria(draws):
    import skcriteria
    from skcriteria.agg.simple import WeightedSumModel

    model = WeightedSumModel()
    for drawn in weights(draws):
        model.evaluate(skcriteria.mkdm(LEVELS + 1.0, [max] * 10, weights=drawn)).rank_


method = {"pymcdm": pymcdm, "scikit-criteria": skcriteria}[sys.argv[1]]
method(10)
start = time.process_time()
method(DRAWS)
print(f"{(time.process_time() - start) / DRAWS * 1e6:.1f}")
