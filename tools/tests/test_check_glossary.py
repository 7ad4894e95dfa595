"""check_glossary on a small tree whose parts agree, and on trees where one word differs."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import check_glossary  # noqa: E402

SOUND = {
    "api/openapi.yaml": """
components:
  schemas:
    AccountKind: {type: string, enum: [publishing, service_only]}
    AccountState: {type: string, enum: [normal, shut_down]}
    FindingState: {type: string, enum: [to_verify, closed]}
    FindingAction: {type: string, enum: [close]}
    Role: {type: string, enum: [editor]}
""",
    "migrations/0001_x.sql": "CREATE TABLE account_versions (\n    id BIGINT,\n    kind TEXT NOT NULL CHECK (kind IN ('publishing',\n        'service_only')),\n    state TEXT NOT NULL\n);\n",
    "rulebook/machines/finding.yaml": "states: [{code: to_verify, zh: 待核实}, {code: closed, zh: 办结}]\ntransitions: [{event: close, zh: 办结, roles: [editor]}]\n",
    "rulebook/machines/account.yaml": "states: [{code: normal, zh: 正常}]\ntransitions: []\n",
    "rulebook/permissions.yaml": "roles: [{code: editor}]\n",
    "rulebook/rules/a.sql": "-- id: a\nSELECT a.id FROM accounts AS a WHERE a.state = 'normal' AND a.kind IN ('publishing', 'service_only')\n",
}


class CheckGlossaryTest(unittest.TestCase):
    def faults(self, name=None, old="", new=""):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for file, text in SOUND.items():
                path = root / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text.replace(old, new) if file == name else text, encoding="utf-8")
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = check_glossary.main(root)
            lines = output.getvalue().splitlines()[:-1]
            self.assertEqual(code, 1 if lines else 0)
            return lines

    def test_parts_that_agree_pass(self):
        self.assertEqual(self.faults(), [])

    def test_a_word_that_differs_is_named_on_both_sides(self):
        self.assertEqual(len(self.faults("migrations/0001_x.sql", "'service_only'", "'service'")), 2)
        self.assertEqual(len(self.faults("rulebook/machines/finding.yaml", "code: closed", "code: done")), 2)
        self.assertEqual(len(self.faults("rulebook/permissions.yaml", "editor", "writer")), 2)

    def test_a_rule_compares_only_words_that_exist(self):
        self.assertIn("'active' is no AccountState", self.faults("rulebook/rules/a.sql", "'normal'", "'active'")[0])

    def test_an_event_for_people_is_in_the_contract_and_has_its_chinese(self):
        self.assertIn("no FindingAction", self.faults("rulebook/machines/finding.yaml", "event: close", "event: end")[0])
        self.assertIn("without Chinese: close", self.faults("rulebook/machines/finding.yaml", "zh: 办结, ", "")[0])
        self.assertIn("no AccountState", self.faults("rulebook/machines/account.yaml", "normal", "active")[0])


if __name__ == "__main__":
    unittest.main()
