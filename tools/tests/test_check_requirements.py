"""check_requirements finds the id of a row in names and comments, and tells a good case from a bad one."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import check_requirements  # noqa: E402

ROWS = {"2.1": "outer", "2.1a": "one account", "2.4d": "stale", "3.4b": "messages"}
TESTS = """
// 2.1a: the sentence this test keeps
TEST(Accounts, TakesTheFirstOnAPlatform) {
}

TEST(Accounts, R2_1aRefusesASecond) {
}

TEST(Rules, StaleAfterTwoWeeks) {
    // requirement 2.4d
    EXPECT_EQ(12.4, x);
}
"""


class CheckRequirementsTest(unittest.TestCase):
    def test_ids_are_found_and_sorted(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "src/registry/tests").mkdir(parents=True)
            (root / "src/registry/tests/a_test.cpp").write_text(TESTS)
            cases = check_requirements.collect(root, ROWS)
        self.assertEqual(cases["2.1a"], {"good": ["TakesTheFirstOnAPlatform"], "bad": ["R2_1aRefusesASecond"]})
        self.assertEqual(cases["2.4d"], {"good": [], "bad": ["StaleAfterTwoWeeks"]})
        self.assertEqual(cases["2.1"], {"good": [], "bad": []})
        self.assertEqual(cases["3.4b"], {"good": [], "bad": []})

    def test_every_row_of_the_list_reads(self):
        text = (pathlib.Path(__file__).resolve().parent.parent / "requirements.txt").read_text(encoding="utf-8")
        rows = check_requirements.read_rows(text)
        self.assertEqual(len(rows), 34)
        self.assertTrue(all(title.strip() for title in rows.values()))


if __name__ == "__main__":
    unittest.main()
