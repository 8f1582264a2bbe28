#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A checker that lets everything pass would look just like a clean tree: these must be caught, those must not."""
import sys
import unittest

sys.dont_write_bytecode = True
from names import doubled, types  # noqa: E402


def pair(one, other):
    return doubled({"core/a.cpp": one, "core/b.h": other})


class Names(unittest.TestCase):
    def test_a_type_that_two_files_define_is_caught_with_both(self):
        for one, other in (
            ("struct Given { int a; };", "class Given\n{\n};"),
            ("struct Given final : Base<int> {};", "// why\nstruct Given {};"),
            ("enum class Given : int { A };", "union Given { int a; };"),
            ("void f() { if (1) { } }\nstruct Given {};", "const char *x = \"{\"; char c = '{';\nstruct Given {};"),
            ('auto r = R"({ "a": {)"; struct Given {};', "#define X {\nstruct Given {};"),
        ):
            with self.subTest(one=one, other=other):
                found = pair(f"namespace coder {{\n{one}\n}}", f"namespace coder {{\n{other}\n}}")
                self.assertEqual(found, {"coder::Given": ["core/a.cpp", "core/b.h"]})

    def test_what_the_linker_keeps_apart_is_not(self):
        given = "namespace coder { struct Given {}; }"
        for other in (
            "namespace coder { namespace { struct Given {}; } }",
            "namespace coder { struct Other { struct Given {}; }; }",
            "namespace coder { void f() { struct Given {}; } }",
            "namespace coder::cli { struct Given {}; }",
            "namespace coder { struct Given; class Other : Given {}; struct Given made() { return {}; } }",
            "template<> struct fmt::formatter<coder::Given> {};",
        ):
            with self.subTest(other=other):
                self.assertEqual(pair(given, other), {})

    def test_types_after_an_unnamed_namespace_count_again(self):
        self.assertEqual(types("namespace a { namespace { struct B {}; }\nstruct C { int i{0}; };\nstruct D {}; }"),
                         ["a::C", "a::D"])


if __name__ == "__main__":
    unittest.main()
