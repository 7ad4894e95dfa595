"""check_documents takes what exists and names what does not."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import check_documents  # noqa: E402


class CheckDocumentsTest(unittest.TestCase):
    def lines(self, text):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "src/base").mkdir(parents=True)
            (root / "src/base/date.hpp").write_text("")
            (root / "README.md").write_text(text, encoding="utf-8")
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = check_documents.main(root)
            lines = output.getvalue().splitlines()[:-1]
            self.assertEqual(code, 1 if lines else 0)
            return lines

    def test_what_exists_passes(self):
        self.assertEqual(self.lines("[date](src/base/date.hpp#top) `src/base/date.hpp` `src/base` [site](https://example.org/x) `GET /api/v1/x` `web/dist`"), [])

    def test_a_broken_link_and_a_wrong_path_are_named(self):
        self.assertEqual(self.lines("[gone](src/base/gone.hpp)"), ["README.md: there is no src/base/gone.hpp"])
        self.assertEqual(self.lines("see `src/base/gone.hpp`"), ["README.md: there is no src/base/gone.hpp"])


if __name__ == "__main__":
    unittest.main()
