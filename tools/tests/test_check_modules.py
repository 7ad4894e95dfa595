"""Each rule of check_modules against a small tree that keeps it and one that breaks it."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import check_modules  # noqa: E402

ORDER = "base:\nstorage: base\nregistry: base storage\nhttp: base\nmain: *\n"


class CheckModulesTest(unittest.TestCase):
    def faults(self, files, order=ORDER):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "modules.txt").write_text(order)
            for name, text in files.items():
                path = root / "src" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = check_modules.main(root)
            lines = output.getvalue().splitlines()[:-1]
            self.assertEqual(code, 1 if lines else 0)
            return lines

    def assert_one(self, files, word, order=ORDER):
        lines = self.faults(files, order)
        self.assertEqual(len(lines), 1, lines)
        self.assertIn(word, lines[0])

    def test_a_tree_that_keeps_the_order_passes(self):
        self.assertEqual(self.faults({
            "base/date.hpp": "#include <string>\n",
            "registry/store.cpp": '#include "registry/statements.hpp"\n#include "storage/connection.hpp"\nauto s = "select a date";\n',
            "registry/domain/account.cpp": '#include "base/date.hpp"\n#include "registry/domain/account.hpp"\n',
            "http/server.cpp": "#include <restinio/all.hpp>\n",
            "main/main.cpp": '#include "registry/store.hpp"\n',
        }), [])

    def test_an_empty_tree_fails(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            root = pathlib.Path(folder)
            (root / "modules.txt").write_text(ORDER)
            self.assertEqual(check_modules.main(root), 1)

    def test_a_lower_module_may_not_include_a_higher_one(self):
        self.assert_one({"storage/a.cpp": '#include "registry/store.hpp"\n'}, "storage may not include registry")

    def test_a_circle_cannot_be_written(self):
        lines = self.faults({"base/a.cpp": "\n"}, "base:\nstorage: base registry\nregistry: storage\n")
        self.assertIn("does not stand above it", lines[0])

    def test_a_domain_keeps_to_domains(self):
        self.assert_one({"registry/domain/a.cpp": '#include "storage/connection.hpp"\n'}, "a domain may include only")
        self.assert_one({"registry/domain/a.cpp": '#include "registry/store.hpp"\n'}, "a domain may include only")

    def test_outside_libraries_stay_behind_their_door(self):
        self.assert_one({"registry/a.cpp": "#include <restinio/all.hpp>\n"}, "may stand only in")
        self.assert_one({"http/a.cpp": "#include <restinio/all.hpp>\n", "http/b.cpp": "#include <restinio/core.hpp>\n"}, "more than 1")
        self.assert_one({"registry/a.cpp": "#include <sqlite3.h>\n"}, "may stand only in")

    def test_sql_stands_in_sql_files(self):
        self.assert_one({"registry/a.cpp": 'auto q = "SELECT id FROM accounts";\n'}, "SQL stands only")
        self.assert_one({"registry/a.cpp": 'auto q = "DELETE FROM accounts";\n'}, "SQL stands only")
        self.assertEqual(self.faults({"registry/tests/a.cpp": 'auto q = "SELECT id FROM accounts";\n'}), [])

    def test_files_are_short(self):
        self.assertEqual(self.faults({"base/a.cpp": "\n" * 500}), [])
        self.assert_one({"base/a.cpp": "\n" * 501}, "longer than 500")

    def test_an_unknown_module_is_named(self):
        self.assert_one({"stray/a.cpp": "\n"}, "stray is not named")

    def test_statements_belong_to_their_module(self):
        self.assert_one({"registry/a.cpp": '#include "storage/statements.hpp"\n'}, "are its own")


if __name__ == "__main__":
    unittest.main()
