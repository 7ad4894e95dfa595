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


if __name__ == "__main__":
    unittest.main()
