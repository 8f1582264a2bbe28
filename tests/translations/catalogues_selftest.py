#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of catalogues.py catches what it is there for, and lets a good translation through."""

import unittest

from catalogues import faults_of

NO_BREAK = "\u00a0"


class Rules(unittest.TestCase):
    def faults(self, source, text, language="de"):
        return list(faults_of(source, text, language))

    def test_good_translations_have_no_fault(self):
        for source, text, language in (
            ("Destroy %1?", "%1 löschen?", "de"),
            ("&Copy endpoint", "Endpunkt &kopieren", "de"),
            ('Look at "coder list" for the names.', "Die Namen zeigt „coder list“.", "de"),
            ('Look at "coder list" for the names.', f"Voyez «{NO_BREAK}coder list{NO_BREAK}».", "fr"),
            ("Name:", f"Nom{NO_BREAK}:", "fr"),
            ("%1 %2 %", "%1 %2 %", "de"),
            ("Asking Linode …", f"Linode wird gefragt{NO_BREAK}…", "de"),
            ("%Ln tokens", "%Ln Token", "de"),
            ('<a href="%1">Make one</a> now.', '<a href="%1">Erstellen Sie eines</a> jetzt.', "de"),
        ):
            self.assertEqual(self.faults(source, text, language), [], text)

    def test_each_rule_catches_its_fault(self):
        for source, text, language, fault in (
            ("Done.", "", "de", "is empty"),
            ("%1 of %2", "%1 von %1", "de", "placeholders"),
            ("%n running", "läuft", "de", "placeholders"),
            ("&Open", "Öffnen", "de", "mnemonics"),
            ("Open", "Ö&ffnen", "de", "mnemonics"),
            ("Open", "Öffnen.", "de", "another mark"),
            ("Open…", "Öffnen", "de", "another mark"),
            (" hours", "Stunden", "de", "blanks"),
            ("\nWhere", "Wo", "de", "blanks"),
            ("Set LINODE_TOKEN.", "Setzen Sie LINODE_MARKE.", "de", "changes a name"),
            ('Run "coder up".', "Rufen Sie „coder hoch“ auf.", "de", "changes a name"),
            ("Use --demo.", "Benutzen Sie --vorführung.", "de", "changes a name"),
            ('Run "op signin".', 'Rufen Sie "op signin" auf.', "de", "straight quotation"),
            ("Done.", "Fertig!", "de", "exclamation"),
            ("Name:", "Nom:", "fr", "no-break"),
            ("Destroy…", "Löschen…", "de", "no-break"),
            ("Destroy…", "Löschen …", "de", "no-break"),
            ("Destroy %1?", "Supprimer %1 ?", "fr", "no-break"),
        ):
            found = self.faults(source, text, language)
            self.assertTrue(any(fault in each for each in found), (source, text, found))


if __name__ == "__main__":
    unittest.main()
