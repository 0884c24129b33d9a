"""Splink with the rules of `link-rules.ts`, as its documentation advises: u by random pairs, m by EM, predict, cluster."""

import resource
import sys
import time

import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

began = time.perf_counter()
rules = [
    block_on("given_name", "surname"),
    block_on("surname", "occupation"),
    block_on("surname", "born"),
    block_on("given_name", "born"),
    block_on("postcode", "given_name"),
    block_on("postcode", "surname"),
    block_on("born", "birth_place"),
    block_on("birth_place", "substr(surname, 1, 3)"),
    block_on("birth_place", "substr(given_name, 1, 3)"),
    block_on("substr(postcode, 1, length(postcode) - 2)", "substr(given_name, 1, 1)"),
]
settings = SettingsCreator(
    link_type="dedupe_only",
    unique_id_column_name="id",
    blocking_rules_to_generate_predictions=rules,
    comparisons=[
        cl.JaroWinklerAtThresholds("given_name", [0.92, 0.85]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("surname", [0.92, 0.85]).configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("born", [1, 2]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("birth_place", [0.92]).configure(term_frequency_adjustments=True),
        cl.LevenshteinAtThresholds("postcode", [1, 2]),
        cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ],
)
api = DuckDBAPI()
api._con.execute(
    "create table persons as select id, nullif(given_name, '') given_name, nullif(surname, '') surname, "
    "nullif(born, '') born, nullif(birth_place, '') birth_place, nullif(postcode, '') postcode, "
    f"nullif(occupation, '') occupation from read_csv('{sys.argv[1]}', header = true, all_varchar = true)"
)
linker = Linker("persons", settings, api)
linker.training.estimate_probability_two_random_records_match(rules[:3], recall=0.7)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("given_name", "surname"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("born", "birth_place"))
predicted = linker.inference.predict(threshold_match_weight=-5)
linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_weight=0)
kept = api._con.execute(f"select count(*) from {predicted.physical_name}").fetchone()[0]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"Splink: {time.perf_counter() - began:.1f} s, {kept} pairs kept, peak {peak} MB")
