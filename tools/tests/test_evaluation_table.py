"""The table of `./dev eval engine`: rows are read from what the program prints, intervals and the marks of the document hold."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import evaluation_table as table  # noqa: E402

OUTPUT = """kind                         places  found                    recall   hits  right                 precision
form                             93     79   84.95% ( 76.30- 90.82%)     79     79  100.00% ( 95.36-100.00%)
by note
brackets                          5      5  100.00% ( 56.55-100.00%)      5      5  100.00% ( 56.55-100.00%)
numerals, mixed                  14      8   57.14% ( 32.59- 78.62%)      8      8  100.00% ( 67.56-100.00%)
trap, calm                        0      0                         -      0      0                         -
"""


class EvaluationTable(unittest.TestCase):
    def test_kinds_are_read_and_notes_are_not_among_them(self):
        self.assertEqual(list(table.tallies(OUTPUT, table.KINDS)), [("form", 93, 79, 79, 79)])

    def test_missed_classes_are_named_with_their_number(self):
        self.assertEqual(table.notes_missed(OUTPUT), "numerals, mixed 6 of 14")

    def test_an_interval_holds_the_share_and_nothing_of_nothing_has_none(self):
        least, most = table.wilson(79, 93)
        self.assertTrue(0.76 < least < 79 / 93 < most < 0.91)
        self.assertEqual(table.share(0, 0), "–")

    def test_only_the_block_between_the_marks_is_replaced(self):
        text = f"a\n{table.BEGIN}\nold\n{table.END}\nz\n"
        self.assertEqual(table.replaced(text, "new"), f"a\n{table.BEGIN}\nnew\n{table.END}\nz\n")
        with self.assertRaises(SystemExit):
            table.replaced("no marks", "new")


CROSS = """official_train: 1727 sentences, 1573 wrong characters
  best F1 0.863 [0.848, 0.878] (P 0.942 R 0.796 at 0.34)
  recall at precision 0.95: 0.731 [0.716, 0.753] (at 0.385)
held back: 10000 sentences, 0 wrong characters
  right sentences flagged at 0.50: 1.37 %
"""
BENCH = """sketches_of_posts/850       5948 ns         2978 ns       234724 items_per_second=335.846k/s
look_up                     1650 ns          797 ns       871604 bytes=112.777M found=0.01 items_per_second=0.25M/s
bare_scan/10000             95.1 ms         94.0 ms            7 bytes_per_second=200Mi/s
wording/10000                 80 ms         79.0 ms            9 bytes_per_second=250Mi/s hits=3
inspect_documents/10000      190 ms          188 ms            4 bytes_per_second=160Mi/s hits=3
2,000 characters: p50 30.5 ms, p90 42.5 ms, p99 58.8 ms of 300
400000 bytes in 0.68 s: 0.590 MB/s, 14.0 % of the letters looked at, 12 corrections
"""


class Bars(unittest.TestCase):
    def test_both_shares_of_a_corpus_must_reach_their_bar(self):
        self.assertEqual(table.rows_of.share_is_met("advertising", 95, 100, 96, 100), ("≥ 90 / 90 %", True))
        self.assertFalse(table.rows_of.share_is_met("advertising", 89, 100, 99, 100)[1])
        self.assertFalse(table.rows_of.share_is_met("advertising", 99, 100, 89, 100)[1])
        self.assertEqual(table.rows_of.share_is_met("form", 1, 100, 1, 100), ("", None))

    def test_plain_posters_have_a_bar_of_their_own(self):
        self.assertEqual(table.rows_of.poster_is_met("plain", "1.32 / 0.3"), ("≤ 1 %", False))
        self.assertEqual(table.rows_of.poster_is_met("red", "1.32 / 0.3"), ("≤ 6 %", True))

    def test_typos_are_read_from_the_cross_evaluation(self):
        rows = list(table.rows_of.typos(CROSS))
        self.assertEqual([(row.what, row.found, row.verdict) for row in rows], [("typos, F1 of corrections", "0.863 [0.848, 0.878]", "met"),
                                                                                ("typos, recall at P ≥ 0.95", "0.731 [0.716, 0.753]", "**missed**")])

    def test_speeds_are_ratios_and_rates_of_named_benchmarks(self):
        rows = {row.what.split(",")[0]: row for row in table.rows_of.speeds(BENCH)}
        verdicts = [(row.found, row.verdict) for row in table.rows_of.speeds(BENCH)]
        self.assertEqual(verdicts[:2], [("335,846 a second", "met"), ("0.25 M a second", "**missed**")])
        self.assertEqual(verdicts[2:6], [("1.25 of it", "met"), ("262 MB/s", "met"), ("0.80 of it", "**missed**"), ("168 MB/s", "met")])
        self.assertEqual([rows["a draft of 2"].verdict, rows["typo model"].found], ["met", "0.59 MB/s"])

    def test_what_is_not_measured_again_stays_and_what_is_gone_from_a_measured_group_goes(self):
        old = [table.row("typos", "official", "0.8"), table.row("form", "gone", "1"), table.row("form", "form", "1")]
        kept = table.rows_of.merged([table.row("form", "form", "2")], list(table.rows_of.read(table.rows_of.told(old))))
        self.assertEqual([(each.what, each.text, each.found) for each in kept], [("form", "form", "2"), ("typos", "official", "0.8")])


if __name__ == "__main__":
    unittest.main()
