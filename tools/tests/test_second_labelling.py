"""Second labels: a sheet is blind and repeatable, labels are held to it, agreement is reckoned as the textbooks say."""
import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import second_labelling as second  # noqa: E402

ROWS = [{"corpus": "form", "text": "二月三十日，和二月三十日", "first": [], "note": "day"}, {"corpus": "form", "text": "甲\n乙", "first": [], "note": "trap"}]


def row(first, found):
    def spans(marks):
        return [{"kind": "form", "begin": begin, "end": end} for begin, end in marks]
    return "form", {"text": "字" * 10, "note": "n", "first": spans(first), "second": spans(found)}


class Sheet(unittest.TestCase):
    def test_every_template_stands_on_it_once_and_nothing_of_the_labels(self):
        with tempfile.TemporaryDirectory() as folder:
            sheet, key = pathlib.Path(folder, "sheet"), pathlib.Path(folder, "key")
            count = second.write_sheet(sheet, key, 7)
            lines = sheet.read_text(encoding="utf-8").splitlines()
            keys = [json.loads(line) for line in key.read_text(encoding="utf-8").splitlines()]
            self.assertEqual([len(lines), len(keys)], [count, count])
            self.assertGreaterEqual(count, 600)
            for number, (line, known) in enumerate(zip(lines, keys), 1):
                self.assertEqual(line, f"{number}\t{second.on_one_line(known['text'])}")
            templates = (second.CORPORA / "templates").glob("*.txt")
            self.assertEqual(sum(row["corpus"] != "serious_wording" for row in keys), sum(len(list(second.generator.templates_of(file))) for file in templates))
            self.assertGreater(sum(a["corpus"] != b["corpus"] for a, b in zip(keys, keys[1:])), count // 2)

    def test_the_same_seed_gives_the_same_sheet_and_another_seed_another(self):
        self.assertEqual(second.sample(3), second.sample(3))
        self.assertNotEqual(second.sample(3), second.sample(4))


class Labels(unittest.TestCase):
    def test_words_become_bytes_and_the_occurrence_counts(self):
        labels = second.labels_of(ROWS, ["1\tform\t二月三十日\t2", "2"])
        self.assertEqual(labels, [[{"kind": "form", "begin": 21, "end": 36}], []])

    def test_ranges_have_no_spans(self):
        self.assertEqual(second.labels_of(ROWS, ["1-2"]), [[], []])

    def test_what_is_not_labelled_not_in_the_text_or_no_kind_is_refused_by_number(self):
        with self.assertRaises(SystemExit) as refused:
            second.labels_of(ROWS, ["1\tform\t三月", "3"])
        self.assertIn("1: “三月”", str(refused.exception))
        self.assertIn("2: not labelled", str(refused.exception))
        with self.assertRaises(SystemExit) as refused:
            second.labels_of(ROWS, ["1\ttypo\t二月", "2"])
        self.assertIn("unknown kind typo", str(refused.exception))


class Agreement(unittest.TestCase):
    def test_kappa_leaves_chance_out(self):
        pairs = [([1], [1])] * 20 + [([1], [])] * 5 + [([], [1])] * 10 + [([], [])] * 15
        self.assertAlmostEqual(second.kappa(pairs), 0.4)
        self.assertIsNone(second.kappa([([], [])] * 3))

    def test_spans_agree_by_overlap_and_by_the_same_bytes(self):
        pairs = second.pairs_by_kind([row([(0, 6), (9, 12)], [(3, 6)]), row([], [(0, 3)])])["form"]
        self.assertAlmostEqual(second.f1(pairs, second.overlap), 0.5)
        self.assertEqual(second.f1(pairs, second.equal), 0.0)
        self.assertIsNone(second.f1([([], [])], second.overlap))

    def test_a_touching_span_is_no_difference_and_an_absent_one_is(self):
        self.assertFalse(second.differs(*row([(0, 6)], [(3, 9)])))
        self.assertTrue(second.differs(*row([(0, 6)], [(6, 9)])))
        self.assertTrue(second.differs(*row([(0, 6)], [])))

    def test_marks_of_kinds_that_a_corpus_is_not_labelled_for_do_not_count(self):
        corpus, marked = row([], [(0, 3)])
        marked["second"][0]["kind"] = "personal_data"
        self.assertFalse(second.differs(corpus, marked))


class TheRepository(unittest.TestCase):
    def test_every_difference_between_the_two_was_decided(self):
        open_ones = [row["text"] for corpus, row in second.second_rows() if second.differs(corpus, row) and not row.get("decided", "").startswith(("first", "second"))]
        self.assertEqual(open_ones, [])

    def test_the_guide_tells_the_agreement_that_the_files_give(self):
        self.assertIn(second.agreement(list(second.second_rows())), (second.CORPORA / "GUIDE.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
