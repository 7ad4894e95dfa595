"""Each rule of check_rulebook against a small rule book that keeps it and one that breaks it."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import check_rulebook  # noqa: E402

SOUND = {
    "rulebook/articles/a.yaml": "document: 文号\nchecked: 已核\narticles:\n  - {key: 152-2021.2.1, text: 条文}\n",
    "rulebook/messages/zh_CN/registry.yaml": "registry:\n  bad_code: 代码“{code}”不对\n",
    "rulebook/rules/2.1a.sql": "-- id: 2.1a\n-- article: 152-2021.2.1\n--\n-- a remark: not YAML: at all\nSELECT 1\n",
    "rulebook/calendars/2026.yaml": "year: 2026\nholidays:\n  - {name: 元旦, from: 2026-01-01, to: 2026-01-03}\n",
    "src/registry/a.cpp": 'return refuse(RefusalClass::invalid, "registry.bad_code", "code", {}, "152-2021.2.1");\n',
}


class CheckRulebookTest(unittest.TestCase):
    def faults(self, changes=None):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**SOUND, **(changes or {})}.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = check_rulebook.main(root)
            lines = output.getvalue().splitlines()[:-1]
            self.assertEqual(code, 1 if lines else 0)
            return lines

    def assert_one(self, changes, word):
        lines = self.faults(changes)
        self.assertEqual(len(lines), 1, lines)
        self.assertIn(word, lines[0])

    def test_a_sound_book_passes(self):
        self.assertEqual(self.faults(), [])

    def test_a_broken_file_is_named(self):
        lines = self.faults({"rulebook/machines/x.yaml": "a: [1\n"})
        self.assertIn("x.yaml: not YAML", lines[0])

    def test_a_key_that_stands_twice_is_a_fault(self):
        self.assert_one({"rulebook/machines/x.yaml": "a: 1\na: 2\n"}, "key stands twice")

    def test_a_cited_article_exists(self):
        self.assert_one({"rulebook/rules/2.1a.sql": "-- article: 152-2021.9.9\nSELECT 1\n"}, "not there: 152-2021.9.9")
        self.assert_one({"src/registry/b.cpp": 'auto a = "152-2021.7.7";\n'}, "not there: 152-2021.7.7")

    def test_a_source_that_is_an_article_exists(self):
        self.assert_one({"rulebook/machines/x.yaml": "deadline: {n: 3, source: 152-2021.9.1}\n"}, "as source")
        self.assertEqual(self.faults({"rulebook/machines/x.yaml": "deadline: {n: 3, source: 系统默认}\n"}), [])

    def test_a_refusal_has_its_words(self):
        self.assert_one({"src/registry/b.cpp": 'return invalid("registry.no_such", "field");\n'}, "without a message: registry.no_such")
        self.assert_one({"src/registry/b.cpp": 'return refuse(Refusal{RefusalClass::conflict, "registry.gone"});\n'}, "registry.gone")

    def test_dates_exist_and_are_in_order(self):
        self.assert_one({"rulebook/rules/x.sql": "-- parameters: [{values: [{from: 2026-02-30}]}]\nSELECT 1\n"}, "not a date")
        self.assert_one({"rulebook/calendars/2027.yaml": "holidays: [{from: 2027-05-03, to: 2027-05-01}]\n"}, "ends before")

    def test_messages_are_whole(self):
        self.assert_one({"rulebook/messages/zh_CN/x.yaml": "x: {a: ''}\n"}, "message is empty")
        self.assert_one({"rulebook/messages/zh_CN/x.yaml": "x: {a: '值{不是名}'}\n"}, "placeholder")
        self.assert_one({"rulebook/messages/zh_CN/x.yaml": "registry: {bad_code: 又一次}\n"}, "stands twice")


if __name__ == "__main__":
    unittest.main()
